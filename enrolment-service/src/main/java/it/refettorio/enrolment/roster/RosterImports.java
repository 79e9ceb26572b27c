package it.refettorio.enrolment.roster;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import it.refettorio.enrolment.listing.Fault;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The desk where the office brings its files. */
@Service
public class RosterImports {

  private static final int PAGE_SIZE = 20;
  /** Any number that no other advisory lock of this database uses. */
  private static final long ONE_AT_A_TIME = 0x605_7e2;

  private final NoArgGenerator ids = Generators.timeBasedEpochGenerator();
  private final Map<RosterKind, Roster<?>> rosters;
  private final RosterImportRepository imports;
  private final Clock clock;

  RosterImports(List<Roster<?>> rosters, RosterImportRepository imports, Clock clock) {
    this.rosters = rosters.stream().collect(Collectors.toMap(Roster::kind, Function.identity()));
    this.imports = imports;
    this.clock = clock;
  }

  /**
   * Takes a file whole, or refuses it and changes nothing.
   *
   * @return the id of the import, which says what became of it
   */
  @Transactional
  public UUID take(RosterKind kind, String fileName, byte[] file, Clerk clerk) {
    imports.waitForTurn(ONE_AT_A_TIME);
    return take(rosters.get(kind), fileName, SheetReader.read(kind, file), clerk);
  }

  private <L> UUID take(Roster<L> roster, String fileName, Sheet sheet, Clerk clerk) {
    var id = ids.generate();
    var taken = new RosterImport(
        id, roster.kind(), fileName, clerk, clock.instant(), sheet.rows().size());
    var faults = new ArrayList<Fault>(sheet.faults());
    var listings = sheet.rows().stream().flatMap(row -> roster.read(row).stream()).toList();
    sheet.rows().forEach(row -> faults.addAll(row.faults()));
    faults.addAll(roster.check(listings));
    if (faults.isEmpty()) {
      taken.accept(roster.apply(listings, id));
    } else {
      taken.refuse(faults);
    }
    imports.save(taken);
    return id;
  }

  @Transactional(readOnly = true)
  public Optional<RosterImport> find(UUID id) {
    return imports.findWithFaultsById(id);
  }

  /**
   * The latest first.
   *
   * @param page from zero
   */
  @Transactional(readOnly = true)
  public Page<RosterImport> latest(int page) {
    return imports.findAllByOrderByImportedAtDescIdDesc(PageRequest.of(page, PAGE_SIZE));
  }
}
