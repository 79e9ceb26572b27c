package it.refettorio.enrolment.roster;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.NativeQuery;

interface RosterImportRepository extends JpaRepository<RosterImport, UUID> {

  @EntityGraph(attributePaths = "faults")
  Optional<RosterImport> findWithFaultsById(UUID id);

  Page<RosterImport> findAllByOrderByImportedAtDescIdDesc(Pageable page);

  /** Until the transaction ends nobody else imports: lists are checked against what is there. */
  @NativeQuery("select 1 from pg_advisory_xact_lock(:lock)")
  int waitForTurn(long lock);
}
