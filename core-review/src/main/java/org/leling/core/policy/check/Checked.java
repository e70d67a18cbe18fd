package org.leling.core.policy.check;

import java.util.List;
import org.leling.core.calendar.WorkCalendar;
import org.leling.core.policy.Composition;
import org.leling.core.policy.DraftModule;
import org.leling.core.policy.Rule;

/**
 * What the checks look at.
 *
 * @param drafts the modules as their authors wrote them
 * @param composition what came of putting their sound rules together
 * @param rules every sound rule
 * @param calendar the calendar that due days are moved by
 */
record Checked(List<DraftModule> drafts, Composition composition, List<Rule> rules, WorkCalendar calendar) {}
