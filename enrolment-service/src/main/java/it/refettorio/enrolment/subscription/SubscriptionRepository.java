package it.refettorio.enrolment.subscription;

import it.refettorio.enrolment.family.Pupil;
import it.refettorio.enrolment.tariff.Tariff;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface SubscriptionRepository extends JpaRepository<Subscription, UUID> {

  @EntityGraph(attributePaths = {"pupil", "classGroup", "classGroup.site", "tariff"})
  List<Subscription> findByPupilInOrderByFrom(Collection<Pupil> pupils);

  @Query("""
      select distinct s.pupil from Subscription s where s.tariff in :tariffs
      """)
  List<Pupil> pupilsUnder(Collection<Tariff> tariffs);

  @Query("""
      select new it.refettorio.enrolment.subscription.SiteCount(g.site.id, count(s))
      from Subscription s join s.classGroup g
      where s.from <= :day and (s.to is null or s.to >= :day)
      group by g.site.id
      """)
  List<SiteCount> countOn(LocalDate day);
}
