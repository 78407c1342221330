/* model/pressures.ts */
#ifndef STANDOFF_PRESSURES_H
#define STANDOFF_PRESSURES_H

#include "decide.h"
#include "news.h"
#include "send-messages.h"
#include "strike.h"

static inline void see_quiet(sim *sim, int i, double own, double owed)
{
  const double *d = sim->drawn.d;
  if (owed == 0) return;
  const double due = owed < 1 ? owed : 1;
  const int pressed = is_pressed(owed, own, d[C_OWN_THRESHOLD], d[C_OTHER_THRESHOLD]);
  const double *table = sim->drawn.quiet[1 - i] + (pressed ? REPLY_POINTS : 0);
  double *at = sim->principal[i] + S_BELIEF0;
  double belief[3], total = 0;
  for (int m = 0; m < 3; m++) {
    const double g = d[C_RECIPROCITY0 + m] * due * REPLY_GRID;
    const int32_t cell = (int32_t)g;
    const double low = table[cell];
    belief[m] = at[m] * (low + (g - cell) * (table[cell + 1] - low));
    total += belief[m];
  }
  const double scale = 1 / total;
  for (int m = 0; m < 3; m++) at[m] = belief[m] * scale;
}

static inline void forget(sim *sim, int i)
{
  const double share = sim->drawn.d[C_FORGETTING_STEP];
  const double *prior = sim->world.principals[1 - i].strategy_prior;
  double *belief = sim->principal[i] + S_BELIEF0;
  for (int m = 0; m < 3; m++) belief[m] += share * (prior[m] - belief[m]);
}

static inline void judge_order(sim *sim, int i)
{
  const world *w = &sim->world;
  const double *d = sim->drawn.d;
  const int patron = 1 - i;
  int32_t count = 0;
  for (int32_t n = 0; n < w->proxies_of_size[patron]; n++) count += sim->attacks[w->proxies_of[patron][n]];
  const double x = sim->patron_driver[patron];
  double *kept = sim->order_kept[patron];
  if (sim->order_kept_at[patron] != x) {
    sim->order_kept_at[patron] = x;
    for (int o = 0; o < 4; o++) kept[o] = sd_exp(-d[C_CONSERVATISM] * w->order_rate[patron][o] * x * w->step);
  }
  const double *counts = w->order_counts[patron] + 4 * (count < COUNT_LIMIT ? count : COUNT_LIMIT);
  double *at = sim->principal[i] + S_ORDER0;
  double belief[4], total = 0;
  for (int o = 0; o < 4; o++) belief[o] = at[o] * (kept[o] * counts[o]);
  for (int o = 0; o < 4; o++) total += belief[o];
  const double scale = 1 / total;
  const double share = d[C_ORDER_REVERSION_STEP];
  const double *prior = w->order_prior;
  for (int o = 0; o < 4; o++) {
    const double believed = belief[o] * scale;
    at[o] = believed + share * (prior[o] - believed);
  }
}

/* Share of every account kept over a step, in the order in which the books lie: accounts, estimates, truths. */
SELDOM void prepare_decay(sim *sim)
{
  const int32_t authors = sim->world.authors;
  for (int i = 0; i < 2; i++) {
    for (int32_t a = 0; a < authors; a++) {
      sim->book_kept[i * authors + a] = principal_base(sim, i)[P_ACCOUNT_KEPT_STEP];
      sim->book_kept[(2 + i) * authors + a] = sim->world.nominal.account_kept_step[1 - i];
      sim->book_kept[(4 + i) * authors + a] = principal_base(sim, i)[P_ACCOUNT_KEPT_STEP];
    }
  }
}

/* Two accounts at a time; there are always an even number. */
typedef double pair __attribute__((vector_size(16), aligned(8), may_alias));

static inline void decay(double *book, const double *kept, int32_t n)
{
  for (int32_t a = 0; a < n; a += 2) *(pair *)(book + a) *= *(const pair *)(kept + a);
}

static void pressures_move(sim *sim)
{
  const world *w = &sim->world;
  const double *d = sim->drawn.d;
  const double step = w->step;
  double *s = sim->s;
  for (int i = 0; i < 2; i++) break_news(sim, i);
  double owed[2], owes[2];
  total_accounts(sim, owed, owes);
  for (int i = 0; i < 2; i++) {
    if (!sim->acted[1 - i]) see_quiet(sim, i, owed[i], owes[i]);
    if (w->has_proxies[1 - i]) judge_order(sim, i);
  }
  decay(sim->account[0], sim->book_kept, 6 * w->authors);
  for (int i = 0; i < 2; i++) {
    double *at = sim->principal[i];
    at[S_PRESSURE] *= principal_base(sim, i)[P_PRESSURE_KEPT_STEP];
    at[S_FEAR] *= d[C_FEAR_KEPT_STEP];
    at[S_RECENT_AGE] += step;
    forget(sim, i);
    age_messages(sim, i, step);
  }
  s[G_TENSION] *= d[C_TENSION_KEPT_STEP];
  s[G_SINCE_FORCE] += step;
  s[G_SINCE_PROXY_FORCE] += step;
  if (s[G_TALKS] == 1) {
    s[G_SILENCE] += step;
    if (s[G_SILENCE] > d[C_SILENCE_DAYS]) close_talks(sim);
  }
  for (int32_t h = 0; h < w->hosts; h++) sim->host[h] += (1 - sim->host[h]) * host_base(sim, h)[H_RECOVERY_STEP];
}

#endif
