/* model/start.ts */
#ifndef STANDOFF_START_H
#define STANDOFF_START_H

#include "drawn.h"

SELDOM void start_group(sim *sim, int32_t group)
{
  sim->group = group;
  draw_hidden(sim);
  for (int i = 0; i < 2; i++) {
    sim->order_kept_at[i] = -1;
    sim->calendar_next[i] = 0;
  }
}

SELDOM void restore_calendar(sim *sim, int i)
{
  if (sim->world.principals[i].calendar_size == 0) return;
  double *at = principal_base(sim, i);
  if (sim->calendar_next[i] == 0) {
    sim->first_appetite[i] = at[P_APPETITE];
    sim->first_load[i] = at[P_LOAD];
    return;
  }
  at[P_APPETITE] = sim->first_appetite[i];
  at[P_LOAD] = sim->first_load[i];
  sim->calendar_next[i] = 0;
  fix_utilities(sim, i);
}

SELDOM void start_run(sim *sim, uint32_t run)
{
  const world *w = &sim->world;
  const double *d = sim->drawn.d;
  double *s = sim->s;
  sim->run = run;
  sim->t = 0;
  sim->ending = STANDOFF;
  sim->route = ROUTE_NONE;
  sim->chooser = -1;
  sim->sought = 0;
  sim->misread = 0;
  sim->tremble = 0;
  sim->count = 0;
  for (int32_t n = 0; n < sim->size; n++) s[n] = 0;
  s[G_TENSION] = w->start_tension;
  s[G_SINCE_PROXY_FORCE] = 1e6;
  s[G_LULL_STEP] = -1;
  for (int i = 0; i < 2; i++) {
    double *at = sim->principal[i];
    at[S_ORDER] = sim->drawn.start_order[i];
    at[S_PRESSURE] = w->principals[i].start_pressure;
    for (int m = 0; m < 3; m++) at[S_BELIEF0 + m] = w->principals[1 - i].strategy_prior[m];
    for (int o = 0; o < 4; o++) at[S_ORDER0 + o] = w->order_prior[o];
    at[S_OFFER_AGE] = -1;
    at[S_ASSURE_AGE] = -1;
    at[S_THREAT_AGE] = -1;
    at[S_LAST_MOVE] = 1;
    at[S_STANDING] = 1;
    const double account = w->principals[i].start_account;
    const int author = w->has_proxies[1 - i] ? PATRON_SHARE : OWN_HAND;
    sim->account[i][author] = account;
    sim->truth[i][author] = account;
    sim->estimate[1 - i][author] = account;
    restore_calendar(sim, i);
  }
  for (int32_t h = 0; h < w->hosts; h++) sim->host[h] = host_base(sim, h)[H_START];
  for (int32_t c = 0; c < 2 * w->channels; c++) {
    double *at = sim->channel + c * M_SIZE;
    at[M_BORNE_OUT] = d[C_CREDIBILITY_FOR];
    at[M_BELIED] = d[C_CREDIBILITY_AGAINST];
    at[M_CONTENT] = -1;
  }
}

static inline void turn_calendar(sim *sim)
{
  for (int i = 0; i < 2; i++) {
    const principal *p = &sim->world.principals[i];
    int moved = 0;
    while (sim->calendar_next[i] < p->calendar_size && p->calendar[sim->calendar_next[i]].step <= sim->t) {
      const int32_t entry = sim->calendar_next[i]++;
      principal_base(sim, i)[p->calendar[entry].parameter] = sim->drawn.calendar[i][entry];
      moved = 1;
    }
    if (moved) fix_utilities(sim, i);
  }
}

#endif
