package it.refettorio.enrolment.family;

import it.refettorio.contracts.PupilId;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.LocalDate;
import java.util.UUID;

/** A child of a family. */
@Entity
public class Pupil {

  @Id private UUID id;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "family_id")
  private Family family;

  private String taxCode;
  private String firstName;
  private String lastName;
  private LocalDate birthDate;

  protected Pupil() {}

  Pupil(UUID id, Family family, PersonName name, LocalDate birthDate) {
    this.id = id;
    this.family = family;
    this.taxCode = name.taxCode().value();
    this.firstName = name.firstName();
    this.lastName = name.lastName();
    this.birthDate = birthDate;
  }

  boolean correctName(PersonName name) {
    boolean changed = !firstName.equals(name.firstName()) || !lastName.equals(name.lastName());
    firstName = name.firstName();
    lastName = name.lastName();
    return changed;
  }

  boolean correctBirthDate(LocalDate date) {
    boolean changed = !birthDate.equals(date);
    birthDate = date;
    return changed;
  }

  public PupilId id() {
    return new PupilId(id);
  }

  public Family family() {
    return family;
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

  public LocalDate birthDate() {
    return birthDate;
  }
}
