package it.refettorio.enrolment.family;

import it.refettorio.contracts.GuardianId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;

/** An adult who may act for pupils, in one family or more. */
@Entity
public class Person {

  @Id private UUID id;
  @Version private Long version;
  private String taxCode;
  private String firstName;
  private String lastName;

  protected Person() {}

  Person(UUID id, PersonName name) {
    this.id = id;
    this.taxCode = name.taxCode().value();
    correct(name);
  }

  /** Takes over the name; true if that is news. */
  final boolean correct(PersonName name) {
    boolean changed = !name.firstName().equals(firstName) || !name.lastName().equals(lastName);
    firstName = name.firstName();
    lastName = name.lastName();
    return changed;
  }

  public GuardianId id() {
    return new GuardianId(id);
  }

  public String taxCode() {
    return taxCode;
  }

  public String firstName() {
    return firstName;
  }

  public String lastName() {
    return lastName;
  }

  public String fullName() {
    return firstName + " " + lastName;
  }
}
