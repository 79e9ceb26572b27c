package it.refettorio.wallet.pages;

import it.refettorio.contracts.DemandService;
import it.refettorio.starter.ui.Field;
import it.refettorio.starter.ui.Table.Direction;
import it.refettorio.starter.ui.Table.Order;
import it.refettorio.starter.ui.Ui;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What the table of dependent pupils shows.
 *
 * @param known whether the account has any, whatever the filters leave
 * @param services to choose from
 */
public record PupilsView(
    WalletAccount account,
    Filters filters,
    List<PupilLine> lines,
    boolean known,
    List<DemandService> services) {

  static final String PATH = "/alunni";
  static final String SEARCH = "cerca";
  static final String SERVICE = "servizio";
  static final String ORDER = "ordina";

  /** The link that orders the table by a column, or turns its order round. */
  public Order order(PupilColumn column) {
    var now = PupilColumn.direction(filters.text(ORDER), column);
    var query = new LinkedHashMap<>(filters.typed());
    query.put(ORDER, now == Direction.ASCENDING ? "-" + column.key() : column.key());
    return new Order(account.at(PATH, query), now);
  }

  public Field orderField(Ui ui) {
    var choices = Stream.of(PupilColumn.values())
        .map(column -> Field.Choice.of(column.key(), ui.t("pupils." + column.key()))).toList();
    var chosen = filters.text(ORDER);
    return Field.select(ORDER, ui.t("filter.ordina"), choices)
        .value(chosen.isEmpty() ? PupilColumn.LAST_NAME.key()
            : chosen.startsWith("-") ? chosen.substring(1) : chosen);
  }

  public Field serviceField(Ui ui) {
    return filters.choiceField(ui, SERVICE, services.stream()
        .map(service -> Field.Choice.of(service, ui.t("service." + service))).toList());
  }

  /** The page with the meals of a pupil. */
  public String meals(PupilLine line) {
    return account.at(PATH + "/" + line.pupil() + "/pasti", Map.of());
  }
}
