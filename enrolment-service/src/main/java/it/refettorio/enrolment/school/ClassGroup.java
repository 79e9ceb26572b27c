package it.refettorio.enrolment.school;

import it.refettorio.contracts.ClassId;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.util.UUID;

/** A class of a school site and the weekdays on which it eats (rientri). */
@Entity
public class ClassGroup {

  @Id private UUID id;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "site_id")
  private SchoolSite site;

  private String name;
  private Weekdays servingDays;

  protected ClassGroup() {}

  ClassGroup(UUID id, SchoolSite site, String name, Weekdays servingDays) {
    this.id = id;
    this.site = site;
    this.name = name;
    this.servingDays = servingDays;
  }

  boolean eatOn(Weekdays days) {
    boolean changed = !servingDays.equals(days);
    servingDays = days;
    return changed;
  }

  public ClassId id() {
    return new ClassId(id);
  }

  public SchoolSite site() {
    return site;
  }

  public String name() {
    return name;
  }

  public Weekdays servingDays() {
    return servingDays;
  }
}
