package it.refettorio.enrolment.family;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface PersonRepository extends JpaRepository<Person, UUID> {

  List<Person> findByTaxCodeIn(Collection<String> taxCodes);
}
