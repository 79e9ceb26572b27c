package it.refettorio.enrolment.tariff;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.JpaRepository;

interface TariffRepository extends JpaRepository<Tariff, UUID> {

  @EntityGraph(attributePaths = "rates")
  List<Tariff> findByCodeIn(Collection<String> codes);

  @EntityGraph(attributePaths = "rates")
  List<Tariff> findAllByOrderByServiceAscCodeAsc();
}
