package it.refettorio.enrolment.tariff;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.JpaRepository;

interface PupilTariffRepository extends JpaRepository<PupilTariff, UUID> {

  @EntityGraph(attributePaths = "periods")
  List<PupilTariff> findByPupilIdIn(Collection<UUID> pupilIds);
}
