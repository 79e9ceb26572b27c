package it.refettorio.enrolment.tariff;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import it.refettorio.enrolment.listing.Effect;
import it.refettorio.enrolment.listing.Fault;
import it.refettorio.enrolment.listing.FirstSeen;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The register of the municipality's tariffs. */
@Service
@Transactional(readOnly = true)
public class Tariffs {

  private final NoArgGenerator ids = Generators.timeBasedEpochGenerator();
  private final TariffRepository tariffs;

  Tariffs(TariffRepository tariffs) {
    this.tariffs = tariffs;
  }

  /** What is wrong within the list itself. */
  public static List<Fault> check(List<RateListing> listings) {
    var faults = new ArrayList<Fault>();
    var rates = new FirstSeen<List<Object>>();
    for (var listing : listings) {
      rates.before(List.of(listing.key(), listing.validFrom()), listing.line())
          .ifPresent(before -> faults.add(new Fault(listing.line(), (
              "La tariffa %s con la stessa data valida_dal è già alla riga %d:"
                  + " togli una delle due righe.").formatted(listing.code(), before))));
    }
    return faults;
  }

  /** Enters a list that {@link #check} found good. */
  @Transactional(propagation = Propagation.MANDATORY)
  public TariffChanges apply(List<RateListing> listings) {
    var known = new HashMap<>(
        byKey(listings.stream().map(RateListing::code).collect(Collectors.toSet())));
    var touched = new LinkedHashSet<Tariff>();
    var effects = new ArrayList<Effect>();
    for (var listing : listings) {
      var tariff = known.computeIfAbsent(listing.key(), key -> new Tariff(ids.generate(), key));
      var effect = tariff.enter(listing, ids::generate);
      if (effect != Effect.UNCHANGED) {
        touched.add(tariff);
      }
      effects.add(effect);
    }
    tariffs.saveAllAndFlush(touched.stream().filter(Tariff::isNew).toList());
    return new TariffChanges(List.copyOf(touched), effects);
  }

  public Map<TariffKey, Tariff> byKey(Collection<String> codes) {
    return tariffs.findByCodeIn(codes).stream()
        .collect(Collectors.toMap(Tariff::key, Function.identity()));
  }

  /** All tariffs with their rates: some dozens in any municipality. */
  public List<Tariff> all() {
    return tariffs.findAllByOrderByServiceAscCodeAsc();
  }
}
