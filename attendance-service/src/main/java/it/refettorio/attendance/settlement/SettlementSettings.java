package it.refettorio.attendance.settlement;

import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When days are settled.
 *
 * @param settleAt from when on, by the clocks of Rome, the present day is settled
 */
@ConfigurationProperties("refettorio.attendance")
record SettlementSettings(@DefaultValue("15:00") LocalTime settleAt) {}
