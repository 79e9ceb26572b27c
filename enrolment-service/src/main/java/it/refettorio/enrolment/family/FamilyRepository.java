package it.refettorio.enrolment.family;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface FamilyRepository extends JpaRepository<Family, UUID> {

  @Query("""
      select f from Family f
      where f.holder in :people or exists (
        select 1 from f.coGuardians other where other in :people)
      """)
  List<Family> findWithAny(Collection<Person> people);

  /** By the beginning of a surname or a tax code of anyone in the family. */
  @Query("""
      select f from Family f join f.holder holder
      where lower(holder.lastName) like :start or lower(holder.taxCode) like :start
        or exists (
          select 1 from f.coGuardians other
          where lower(other.lastName) like :start or lower(other.taxCode) like :start)
        or exists (
          select 1 from f.pupils pupil
          where lower(pupil.lastName) like :start or lower(pupil.taxCode) like :start)
      order by holder.lastName, holder.firstName, f.id
      """)
  Page<Family> search(String start, Pageable page);
}
