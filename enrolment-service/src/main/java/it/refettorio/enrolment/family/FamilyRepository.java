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

  /** By the beginning of a name, either name first, or of a tax code of anyone in the family. */
  @Query("""
      select f from Family f join f.holder holder
      where lower(concat(holder.lastName, ' ', holder.firstName)) like :start
        or lower(concat(holder.firstName, ' ', holder.lastName)) like :start
        or lower(holder.taxCode) like :start
        or exists (
          select 1 from f.coGuardians other
          where lower(concat(other.lastName, ' ', other.firstName)) like :start
            or lower(concat(other.firstName, ' ', other.lastName)) like :start
            or lower(other.taxCode) like :start)
        or exists (
          select 1 from f.pupils pupil
          where lower(concat(pupil.lastName, ' ', pupil.firstName)) like :start
            or lower(concat(pupil.firstName, ' ', pupil.lastName)) like :start
            or lower(pupil.taxCode) like :start)
      order by holder.lastName, holder.firstName, f.id
      """)
  Page<Family> search(String start, Pageable page);
}
