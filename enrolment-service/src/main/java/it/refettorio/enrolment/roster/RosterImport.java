package it.refettorio.enrolment.roster;

import it.refettorio.enrolment.listing.Effect;
import it.refettorio.enrolment.listing.Fault;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Persistable;

/** A file that was brought, and what became of it. Never changes. */
@Entity
public class RosterImport implements Persistable<UUID> {

  /** Who has more to correct gets the rest after the next try. */
  static final int MOST_FAULTS_KEPT = 500;

  @Id private UUID id;

  @Enumerated(EnumType.STRING)
  private RosterKind kind;

  private String fileName;
  private UUID importedBy;
  private String importedByName;
  private Instant importedAt;
  private int lineCount;
  private int added;
  private int changed;
  private int unchanged;
  private int faultCount;

  @ElementCollection
  @CollectionTable(name = "roster_import_fault", joinColumns = @JoinColumn(name = "import_id"))
  @OrderColumn(name = "position")
  private List<RosterFault> faults = new ArrayList<>();

  @Transient private boolean fresh;

  protected RosterImport() {}

  RosterImport(UUID id, RosterKind kind, String fileName, Clerk clerk, Instant at, int lineCount) {
    this.id = id;
    this.kind = kind;
    this.fileName = fileName;
    this.importedBy = clerk.id();
    this.importedByName = clerk.name();
    this.importedAt = at;
    this.lineCount = lineCount;
    this.fresh = true;
  }

  void refuse(List<Fault> found) {
    faultCount = found.size();
    found.stream()
        .sorted(Comparator.comparingInt(Fault::line))
        .limit(MOST_FAULTS_KEPT)
        .map(fault -> new RosterFault(fault.line(), fault.message()))
        .forEach(faults::add);
  }

  void accept(List<Effect> effects) {
    added = Collections.frequency(effects, Effect.ADDED);
    changed = Collections.frequency(effects, Effect.CHANGED);
    unchanged = Collections.frequency(effects, Effect.UNCHANGED);
  }

  @Override
  public UUID getId() {
    return id;
  }

  /** Saved once, so Spring Data need not look whether it is there. */
  @Override
  public boolean isNew() {
    return fresh;
  }

  public RosterKind kind() {
    return kind;
  }

  public String fileName() {
    return fileName;
  }

  public String importedByName() {
    return importedByName;
  }

  public Instant importedAt() {
    return importedAt;
  }

  public int lineCount() {
    return lineCount;
  }

  public boolean isRefused() {
    return faultCount > 0;
  }

  public int added() {
    return added;
  }

  public int changed() {
    return changed;
  }

  public int unchanged() {
    return unchanged;
  }

  public int faultCount() {
    return faultCount;
  }

  /** In order of line; the first ones if there are very many. */
  public List<RosterFault> faults() {
    return List.copyOf(faults);
  }
}
