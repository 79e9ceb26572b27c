package it.refettorio.enrolment.family;

import it.refettorio.contracts.HolderId;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The holder, the other guardians and the pupils. It has the holder's id. */
@Entity
public class Family {

  @Id
  @Column(name = "holder_id")
  private UUID id;

  @Version private Long version;
  private long sequence;

  @MapsId
  @OneToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "holder_id")
  private Person holder;

  @ManyToMany
  @JoinTable(
      name = "co_guardian",
      joinColumns = @JoinColumn(name = "family_id"),
      inverseJoinColumns = @JoinColumn(name = "person_id"))
  @OrderBy("lastName, firstName")
  private Set<Person> coGuardians = new LinkedHashSet<>();

  @OneToMany(mappedBy = "family", cascade = CascadeType.PERSIST)
  @OrderBy("birthDate, firstName")
  private List<Pupil> pupils = new ArrayList<>();

  protected Family() {}

  Family(Person holder) {
    this.id = holder.id().value();
    this.holder = holder;
  }

  /** Sets who else may act for the pupils; true if that is news. */
  boolean share(Collection<Person> others) {
    boolean changed = !new HashSet<>(coGuardians).equals(new HashSet<>(others));
    if (changed) {
      coGuardians.retainAll(others);
      coGuardians.addAll(others);
    }
    return changed;
  }

  void add(Pupil pupil) {
    pupils.add(pupil);
  }

  /** Not in the database yet; what is there is written without being asked to. */
  boolean isNew() {
    return version == null;
  }

  /** Counts one more state of the family, to be told to the others. */
  void advance() {
    sequence++;
  }

  public HolderId id() {
    return new HolderId(id);
  }

  public long sequence() {
    return sequence;
  }

  public Person holder() {
    return holder;
  }

  public List<Person> coGuardians() {
    return List.copyOf(coGuardians);
  }

  public List<Pupil> pupils() {
    return List.copyOf(pupils);
  }
}
