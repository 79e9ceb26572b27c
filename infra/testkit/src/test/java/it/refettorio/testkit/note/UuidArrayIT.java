package it.refettorio.testkit.note;

import static org.assertj.core.api.Assertions.assertThat;

import it.refettorio.starter.database.UuidArray;
import it.refettorio.testkit.WithInfrastructure;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest
@WithInfrastructure
class UuidArrayIT {

  @Autowired JdbcClient jdbc;

  static List<List<UUID>> ids() {
    return List.of(
        List.of(),
        List.of(new UUID(0, 0)),
        List.of(new UUID(-1, -1), new UUID(Long.MIN_VALUE, 1), UUID.randomUUID()));
  }

  @ParameterizedTest
  @MethodSource("ids")
  void theDatabaseReadsTheIdsInTheirOrder(List<UUID> ids) {
    assertThat(jdbc.sql("select unnest(:ids)").param("ids", UuidArray.of(ids))
        .query(UUID.class).list()).isEqualTo(ids);
    assertThat(jdbc.sql("select cardinality(?)").param(UuidArray.of(ids))
        .query(Integer.class).single()).isEqualTo(ids.size());
  }
}
