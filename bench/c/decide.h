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

/* What the risk of war hangs on, reckoned once a draw: for each principal the other's replies that can run away, its own options that
   can, and the risk omega(severity of the option, severity of the reply) of each pair. */
SELDOM void prepare_risks(sim *sim)
{
  const double *d = sim->drawn.d;
  for (int i = 0; i < 2; i++) {
    const menu *mine = &sim->world.principals[i].menu;
    const menu *theirs = &sim->world.principals[1 - i].menu;
    int32_t size = 0;
    for (int32_t r = 0; r < theirs->count; r++)
      if (theirs->is_force[r] && theirs->severity[r] > d[C_RUNAWAY_FLOOR]) sim->risky[i][size++] = r;
    sim->risky_size[i] = size;
    sim->heavy_size[i] = 0;
    for (int32_t o = 0; o < mine->count; o++) {
      if (mine->severity[o] > d[C_RUNAWAY_FLOOR] && !mine->is_war[o] && !mine->absent[o]) sim->heavy[i][sim->heavy_size[i]++] = o;
      for (int32_t n = 0; n < size; n++)
        sim->omega[i][o * size + n] =
          runaway_risk(d[C_RUNAWAY_RATE], d[C_RUNAWAY_FLOOR], mine->severity[o], theirs->severity[sim->risky[i][n]]);
    }
  }
}

/* Rows of the reply table on either side of a centre, and how far it is between them (replyAt, its cell found once). */
typedef struct {
  const double *row;
  double part;
} reply_place;

static inline double reply_in(reply_place place, int32_t width, int32_t column)
{
  const double *at = place.row + column;
  return at[0] + place.part * (at[width] - at[0]);
}

SD_CALLED void weigh_options(sim *sim, int i, int informed, int orders_only)
{
  const world *w = &sim->world;
  const double *d = sim->drawn.d;
  const int j = 1 - i;
  const menu *menu = &w->principals[i].menu;
  const double *self = sim->principal[i];
  const double *mine = principal_base(sim, i);
  double *restrict utility = sim->utility[i];
  const int32_t count = menu->count;

  const double *book = informed ? sim->truth[i] : sim->account[i];
  const double by_hand = book[0];
  const double as_patron = book[1];
  double by_proxies = 0;
  for (int32_t a = 2; a < w->authors; a++) by_proxies += book[a];
  const double total = by_hand + as_patron + by_proxies;
  const double due = total < 1 ? total : 1;
  const double per_total = total > 0 ? 1 / total : 0;
  const double other_due = min_of(1, informed ? total_account(sim, sim->account[j]) : total_account(sim, sim->estimate[i]));

  double belief[3];
  for (int m = 0; m < 3; m++) belief[m] = informed ? 0 : self[S_BELIEF0 + m];
  if (informed) belief[(int)principal_base(sim, j)[P_STRATEGY]] = 1;

  /* The reply that each profile of relief and harm draws, averaged over the strategies believed. */
  const double *replies = sim->drawn.replies[j];
  const int32_t width = w->principals[j].menu.count + REPLY_EXTRAS;
  reply_place places[3 * MOST_OPTIONS];
  double deterred[MOST_OPTIONS];
  for (int32_t f = 0; f < menu->profiles; f++) {
    double expected = 0;
    for (int m = 0; m < 3; m++) {
      const double g = reply_centre(d[C_RECIPROCITY0 + m], other_due, menu->profile_relief[f], menu->profile_harm[f]) * REPLY_GRID;
      const int32_t cell = (int32_t)g;
      const reply_place place = {replies + cell * width, g - cell};
      places[3 * f + m] = place;
      expected += belief[m] * reply_in(place, width, width - 2);
    }
    deterred[f] = mine[P_FEAR] * expected;
  }

  /* What of the accounts each set of authors holds, as a share. */
  double match[8];
  for (int reach = 0; reach < 8; reach++)
    match[reach] = (((reach & 1) ? by_hand : 0) + ((reach & 2) ? as_patron : 0) + ((reach & 4) ? by_proxies : 0)) * per_total;
  const double audience = -mine[P_AUDIENCE_WEIGHT] * self[S_PRESSURE];
  const double fit = -mine[P_FIT_WEIGHT];
  const double fitting = mine[P_RECIPROCITY] * due;
  const double *fixed = sim->drawn.fixed_utility[i];
  for (int32_t o = 0; o < count; o++) {
    const double severity = menu->severity[o];
    const double shortfall = due - severity * match[menu->reach[o]];
    const double miss = severity - fitting;
    utility[o] = fixed[o] + (shortfall > 0 ? audience * shortfall : 0) + fit * miss * miss - deterred[menu->profile[o]];
  }

  /* Risk of war: sum over strategies believed and the other's replies of P0(reply) omega, for what can run away. */
  const double war_aversion = mine[P_WAR_AVERSION];
  for (int32_t o = 0; o < count; o++)
    if (menu->is_war[o]) utility[o] -= war_aversion;
  const double own_recent = recent_severity(self[S_RECENT_SEVERITY], self[S_RECENT_AGE], d[C_RECENT_DAYS]);
  const int32_t risky = sim->risky_size[i];
  const int all = own_recent > d[C_RUNAWAY_FLOOR];
  const int32_t exposed = all ? count : sim->heavy_size[i];
  double chance[MOST_OPTIONS], recent_omega[MOST_OPTIONS];
  if (all)
    for (int32_t n = 0; n < risky; n++)
      recent_omega[n] =
        runaway_risk(d[C_RUNAWAY_RATE], d[C_RUNAWAY_FLOOR], own_recent, w->principals[j].menu.severity[sim->risky[i][n]]);
  int32_t chance_of = -1;
  for (int32_t e = 0; e < exposed; e++) {
    const int32_t o = all ? e : sim->heavy[i][e];
    if (menu->is_war[o] || menu->absent[o]) continue;
    const int32_t profile = menu->profile[o];
    if (chance_of != profile) {
      chance_of = profile;
      for (int32_t n = 0; n < risky; n++) {
        const int32_t r = sim->risky[i][n];
        double sum = 0;
        for (int m = 0; m < 3; m++) sum += belief[m] * reply_in(places[3 * profile + m], width, r);
        chance[n] = sum;
      }
    }
    const double *omega = own_recent > menu->severity[o] ? recent_omega : sim->omega[i] + o * risky;
    double risk = 0;
    for (int32_t n = 0; n < risky; n++) risk += chance[n] * omega[n];
    utility[o] -= war_aversion * risk;
  }

  if (w->has_proxies[i]) {
    double value[5];
    for (int order = -1; order < 4; order++)
      value[order + 1] = order_term(mine[P_PRESSURE_GAIN], sim->patron_driver[i], (int)self[S_ORDER], order, d[C_ORDER_LEAVING],
                                    d[C_ORDER_REPEATING]);
    for (int32_t o = 0; o < count; o++) utility[o] += value[menu->order[o] + 1];
  }

  const int may_accept = sim->principal[j][S_OFFER_AGE] >= 0 && sim->s[G_TALKS] == 0;
  for (int32_t o = 0; o < count; o++)
    if (menu->absent[o] || (menu->is_accept[o] && !may_accept) || (orders_only && menu->order[o] < 0 && o > 0)) utility[o] = -INFINITY;
  choice_probabilities(count, utility, menu->weight, menu->trembles, d[C_TREMBLE], sim->probability[i]);
}

static void principals_decide(sim *sim)
{
  const world *w = &sim->world;
  const double *d = sim->drawn.d;
  double owed[2], owes[2];
  total_accounts(sim, owed, owes);
  for (int i = 0; i < 2; i++) {
    sim->chosen[i] = -1;
    const uint32_t *words = sim->words + 4 * i;
    if (w->principals[i].rule >= 0) {
      sim->chosen[i] = rule_move(sim, i, unit(words[0]), unit(words[1]));
      continue;
    }
    const int pressed = is_pressed(owed[i], owes[i], d[C_OWN_THRESHOLD], d[C_OTHER_THRESHOLD]);
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
