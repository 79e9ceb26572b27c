package it.refettorio.enrolment.family;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.JpaRepository;

interface PupilRepository extends JpaRepository<Pupil, UUID> {

  @EntityGraph(attributePaths = {"family", "family.holder"})
  List<Pupil> findByTaxCodeIn(Collection<String> taxCodes);

  List<Pupil> findByIdInOrderByBirthDate(Collection<UUID> ids);
}
