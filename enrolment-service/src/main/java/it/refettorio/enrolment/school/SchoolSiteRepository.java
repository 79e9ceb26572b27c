package it.refettorio.enrolment.school;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface SchoolSiteRepository extends JpaRepository<SchoolSite, UUID> {

  @EntityGraph(attributePaths = "classes")
  List<SchoolSite> findByCodeIn(Collection<String> codes);

  @EntityGraph(attributePaths = "classes")
  List<SchoolSite> findAllByOrderByName();

  @Query("select count(c) from ClassGroup c")
  long countClasses();
}
