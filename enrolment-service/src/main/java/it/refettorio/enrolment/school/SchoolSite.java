package it.refettorio.enrolment.school;

import it.refettorio.contracts.SchoolId;
import it.refettorio.enrolment.listing.Effect;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** A building where meals are served (plesso), with its classes. */
@Entity
public class SchoolSite {

  @Id private UUID id;
  @Version private Long version;
  private long sequence;
  private String code;
  private String name;

  @Enumerated(EnumType.STRING)
  private SchoolCycle cycle;

  @OneToMany(mappedBy = "site", cascade = CascadeType.PERSIST)
  @OrderBy("name")
  private List<ClassGroup> classes = new ArrayList<>();

  protected SchoolSite() {}

  SchoolSite(UUID id, String code) {
    this.id = id;
    this.code = code;
  }

  /** Says what the site is called; true if that is news. */
  boolean describe(String newName, SchoolCycle newCycle) {
    boolean changed = !newName.equals(name) || newCycle != cycle;
    name = newName;
    cycle = newCycle;
    return changed;
  }

  Effect place(String className, Weekdays servingDays, Supplier<UUID> newId) {
    var known = classNamed(className);
    if (known.isPresent()) {
      return Effect.ofChange(known.get().eatOn(servingDays));
    }
    classes.add(new ClassGroup(newId.get(), this, className, servingDays));
    return Effect.ADDED;
  }

  /** Not in the database yet; what is there is written without being asked to. */
  boolean isNew() {
    return version == null;
  }

  /** Counts one more state of the site, to be told to the others. */
  void advance() {
    sequence++;
  }

  public Optional<ClassGroup> classNamed(String className) {
    return classes.stream().filter(group -> group.name().equals(className)).findFirst();
  }

  public SchoolId id() {
    return new SchoolId(id);
  }

  public long sequence() {
    return sequence;
  }

  public String code() {
    return code;
  }

  public String name() {
    return name;
  }

  public SchoolCycle cycle() {
    return cycle;
  }

  public List<ClassGroup> classes() {
    return List.copyOf(classes);
  }
}
