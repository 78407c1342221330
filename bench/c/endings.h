/* model/endings.ts, model/negotiation.ts, model/host.ts, model/war-kind.ts */
#ifndef STANDOFF_ENDINGS_H
#define STANDOFF_ENDINGS_H

#include "accident.h"
#include "decide.h"
#include "hazard.h"
#include "sim.h"

static inline double settlement_hazard(double rate, double damping, double tension, double open_channels, double talks, double spoiled,
                                       double consent)
{
  return rate * sd_exp(-damping * tension) * (1 + open_channels) * talks * spoiled * consent;
}

static inline double eviction_hazard(double rate, double threshold, double tolerance)
{
  return tolerance < threshold ? rate * (1 - tolerance / threshold) : 0;
}

static void run_away(sim *sim)
{
  const double *d = sim->drawn.d;
  if (sim->ending != STANDOFF) return;
  for (int i = 0; i < 2; i++) {
    if (!sim->acted[i]) continue;
    const double *self = sim->principal[i];
    const double *other = sim->principal[1 - i];
    const double recent = recent_severity(other[S_RECENT_SEVERITY], other[S_RECENT_AGE], d[C_RECENT_DAYS]);
    const double risk = runaway_risk(d[C_RUNAWAY_RATE], d[C_RUNAWAY_FLOOR], self[S_RECENT_SEVERITY], recent);
    if (risk > 0 && open_unit(sim, LANES_RUNAWAY * 256 + (uint32_t)i) < risk) {
      sim->ending = WAR;
      sim->route = RUNAWAY;
      return;
    }
  }
}

static void accident(sim *sim)
{
  if (sim->ending != STANDOFF) return;
  const double *d = sim->drawn.d;
  const double u = unit(sim->words[3]);
  /* Tension is at most 1: most steps need no exponential. */
  if (u >= sim->accident_bound) return;
  const double hazard = accident_hazard(d[C_ACCIDENT_RATE], d[C_ACCIDENT_STEEPNESS], sim->s[G_TENSION]) * sim->world.step;
  if (happens(u, hazard)) {
    sim->ending = WAR;
    sim->route = ACCIDENTAL;
  }
}

static void negotiate(sim *sim)
{
  if (sim->ending != STANDOFF) return;
  const double *s = sim->s;
  const double *d = sim->drawn.d;
  const double u = unit(sim->words[7]);
  const double talks = s[G_TALKS] == 1 ? d[C_TALKS_FACTOR] : 1;
  if (u >= sim->settlement_bound[s[G_TALKS] == 1]) return;
  const double spoiled = s[G_SINCE_PROXY_FORCE] < d[C_SPOILER_DAYS] ? d[C_SPOILER_FACTOR] : 1;
  const double hazard =
    settlement_hazard(d[C_SETTLEMENT_RATE], d[C_SETTLEMENT_DAMPING], s[G_TENSION], d[C_OPEN_CHANNELS], talks, spoiled, d[C_CONSENT]);
  if (happens(u, hazard * sim->world.step)) sim->ending = SETTLEMENT;
}

static void evict(sim *sim)
{
  if (sim->ending != STANDOFF) return;
  for (int32_t h = 0; h < sim->world.hosts; h++) {
    const double *host = host_base(sim, h);
    const double hazard = eviction_hazard(host[H_RATE], host[H_THRESHOLD], sim->host[h]);
    if (hazard > 0 && happens(open_unit(sim, LANES_EVICTION * 256 + (uint32_t)h), hazard * sim->world.step)) {
      sim->ending = WITHDRAWAL;
      return;
    }
  }
}

/* What the hazards of this draw can reach at most, a hair above so that no rounding matters. */
SELDOM void bound_hazards(sim *sim)
{
  const double *d = sim->drawn.d;
  sim->accident_bound = accident_hazard(d[C_ACCIDENT_RATE], d[C_ACCIDENT_STEEPNESS], 1) * sim->world.step * 1.000001;
  for (int talks = 0; talks < 2; talks++)
    sim->settlement_bound[talks] = settlement_hazard(d[C_SETTLEMENT_RATE], 0, 0, d[C_OPEN_CHANNELS], talks ? d[C_TALKS_FACTOR] : 1, 1,
                                                     d[C_CONSENT]) * sim->world.step;
}

static void note_lull(sim *sim)
{
  double *s = sim->s;
  if (s[G_LULL_STEP] < 0 && s[G_SINCE_FORCE] >= sim->world.lull_days) {
    s[G_LULL_STEP] = sim->t;
    log_add(sim, HAPPENED_LULL, -1, 0, 0, 0, 0, -1, -1, 0);
  }
}

static double war_probability(sim *sim, int i)
{
  const menu *menu = &sim->world.principals[i].menu;
  double total = 0;
  for (int32_t o = 0; o < menu->count; o++)
    if (menu->is_war[o]) total += sim->probability[i][o];
  return total;
}

static inline int chose_war(sim *sim, int i)
{
  return sim->chosen[i] >= 0 && sim->world.principals[i].menu.is_war[sim->chosen[i]];
}

static int war_chooser(sim *sim)
{
  if (!chose_war(sim, 0)) return chose_war(sim, 1) ? 1 : -1;
  return chose_war(sim, 1) && war_probability(sim, 1) > war_probability(sim, 0) ? 1 : 0;
}

SELDOM void classify_chosen_war(sim *sim, int i)
{
  const double believed = war_probability(sim, i);
  weigh_options(sim, i, 1, 0);
  const double informed = war_probability(sim, i);
  const int tremble = believed < 0.05;
  const double sought = informed < believed ? informed / believed : 1;
  sim->sought = tremble ? 0 : sought;
  sim->misread = tremble ? 0 : 1 - sought;
  sim->tremble = tremble;
}

#endif
