/* model/decide.ts, model/opportunity.ts */
#ifndef STANDOFF_DECIDE_H
#define STANDOFF_DECIDE_H

#include "choice.h"
#include "doctrine-rule.h"
#include "level-one.h"
#include "runaway.h"
#include "sim.h"

static inline int is_pressed(double own, double other_estimated, double own_threshold, double other_threshold)
{
  return own > own_threshold || other_estimated > other_threshold;
}

static double reply_risk(sim *sim, int j, int32_t width, int profile, double exposed)
{
  const double *d = sim->drawn.d;
  const menu *m = &sim->world.principals[j].menu;
  double risk = 0;
  for (int32_t r = 0; r < m->count; r++) {
    if (!m->is_force[r] || m->severity[r] <= d[C_RUNAWAY_FLOOR]) continue;
    double chance = 0;
    for (int n = 0; n < 3; n++) chance += sim->belief[n] * reply_at(sim->drawn.replies[j], width, r, sim->centre[3 * profile + n]);
    risk += chance * runaway_risk(d[C_RUNAWAY_RATE], d[C_RUNAWAY_FLOOR], exposed, m->severity[r]);
  }
  return risk;
}

static void weigh_options(sim *sim, int i, int informed, int orders_only)
{
  const world *w = &sim->world;
  const double *d = sim->drawn.d;
  const int j = 1 - i;
  const menu *menu = &w->principals[i].menu;
  const double *self = sim->principal[i];
  const double *other = sim->principal[j];
  const double *mine = principal_base(sim, i);
  double *utility = sim->utility[i];
  const double *fixed = sim->drawn.fixed_utility[i];

  const double *book = informed ? sim->truth[i] : sim->account[i];
  const double by_hand = book[0];
  const double as_patron = book[1];
  double by_proxies = 0;
  for (int32_t a = 2; a < w->authors; a++) by_proxies += book[a];
  const double total = by_hand + as_patron + by_proxies;
  const double due = total < 1 ? total : 1;
  const double per_total = total > 0 ? 1 / total : 0;
  const double other_due = min_of(1, informed ? total_account(sim, sim->account[j]) : total_account(sim, sim->estimate[i]));

  double *belief = sim->belief;
  for (int m = 0; m < 3; m++) belief[m] = informed ? 0 : self[S_BELIEF0 + m];
  if (informed) belief[(int)principal_base(sim, j)[P_STRATEGY]] = 1;

  const double *replies = sim->drawn.replies[j];
  const int32_t width = w->principals[j].menu.count + REPLY_EXTRAS;
  const double own_recent = recent_severity(self[S_RECENT_SEVERITY], self[S_RECENT_AGE], d[C_RECENT_DAYS]);
  const double pressure = self[S_PRESSURE];
  const double driver = w->has_proxies[i] ? patron_driver(sim, i) : 0;
  const int current = (int)self[S_ORDER];
  const int may_accept = other[S_OFFER_AGE] >= 0 && sim->s[G_TALKS] == 0;

  for (int32_t f = 0; f < menu->profiles; f++) {
    double expected = 0;
    for (int m = 0; m < 3; m++) {
      const double x = reply_centre(d[C_RECIPROCITY0 + m], other_due, menu->profile_relief[f], menu->profile_harm[f]);
      sim->centre[3 * f + m] = x;
      expected += belief[m] * reply_at(replies, width, width - 2, x);
    }
    sim->reply[f] = expected;
  }
  const double floor = d[C_RUNAWAY_FLOOR];
  const double fear = mine[P_FEAR];
  const double war_aversion = mine[P_WAR_AVERSION];
  for (int32_t o = 0; o < menu->count; o++) {
    if (menu->absent[o] || (o == menu->accept && !may_accept) || (orders_only && menu->order[o] < 0 && o > 0)) {
      utility[o] = -INFINITY;
      continue;
    }
    const double severity = menu->severity[o];
    const int reach = menu->reach[o];
    const int profile = menu->profile[o];
    const double reached = ((reach & 1) ? by_hand : 0) + ((reach & 2) ? as_patron : 0) + ((reach & 4) ? by_proxies : 0);
    double value = fixed[o] + audience_term(mine[P_AUDIENCE_WEIGHT], pressure, due, severity, reached * per_total) +
                   fit_term(mine[P_FIT_WEIGHT], mine[P_RECIPROCITY], due, severity) - fear * sim->reply[profile];
    const double exposed = severity > own_recent ? severity : own_recent;
    if (o == menu->war)
      value -= war_aversion;
    else if (exposed > floor)
      value -= war_aversion * reply_risk(sim, j, width, profile, exposed);
    if (w->has_proxies[i])
      value += order_term(mine[P_PRESSURE_GAIN], driver, current, menu->order[o], d[C_ORDER_LEAVING], d[C_ORDER_REPEATING]);
    utility[o] = value;
  }
  choice_probabilities(menu->count, utility, menu->weight, menu->trembles, d[C_TREMBLE], sim->probability[i]);
}

static void principals_decide(sim *sim)
{
  const world *w = &sim->world;
  const double *d = sim->drawn.d;
  for (int i = 0; i < 2; i++) {
    sim->chosen[i] = -1;
    const uint32_t *words = sim->words + 4 * i;
    if (w->principals[i].rule >= 0) {
      sim->chosen[i] = rule_move(sim, i, unit(words[0]), unit(words[1]));
      continue;
    }
    const double owed = total_account(sim, sim->account[i]);
    const double owes = total_account(sim, sim->estimate[i]);
    const int pressed = is_pressed(owed, owes, d[C_OWN_THRESHOLD], d[C_OTHER_THRESHOLD]);
    if (unit(words[0]) >= (pressed ? principal_base(sim, i)[P_OPPORTUNITY_STEP] : d[C_BACKGROUND_STEP])) continue;
    weigh_options(sim, i, w->informed, w->has_given && sim->t < w->through);
    const int32_t count = w->principals[i].menu.count;
    const double *probability = sim->probability[i];
    double left = unit(words[1]);
    int32_t o = 0;
    for (; o < count - 1; o++) {
      left -= probability[o];
      if (left < 0) break;
    }
    while (probability[o] == 0) o--;
    sim->chosen[i] = o;
  }
}

#endif
