/* model/proxies-act.ts */
#ifndef STANDOFF_PROXIES_ACT_H
#define STANDOFF_PROXIES_ACT_H

#include "compliance.h"
#include "hazard.h"
#include "proxy-attacks.h"
#include "runaway.h"
#include "self-suspension.h"
#include "sim.h"

static void change_mind(sim *sim, int k, int patron, double *at, const double *tie, double u)
{
  const double *d = sim->drawn.d;
  const double step = sim->world.step;
  const double control = tie[T_CONTROL];
  if (at[X_COMPLIES] == 0) {
    const double *other = sim->principal[1 - patron];
    /* The rate is largest when the strike is fresh: most steps need no exponential. */
    if (u >= reconsidering(d[C_RECONSIDER_RATE], d[C_RECONSIDER_GAIN], control, other[S_RECENT_SEVERITY]) * step) return;
    const double recent = recent_severity(other[S_RECENT_SEVERITY], other[S_RECENT_AGE], d[C_RECENT_DAYS]);
    const double rate = reconsidering(d[C_RECONSIDER_RATE], d[C_RECONSIDER_GAIN], control, recent);
    if (happens(u, rate * step)) {
      at[X_COMPLIES] = 1;
      log_add(sim, HAPPENED_COMPLIANCE, 2 + k, 1, 0, 0, 0, -1, 0, 0);
    }
  } else if (happens(u, defecting(d[C_DEFECT_RATE], control) * step)) {
    at[X_COMPLIES] = 0;
    log_add(sim, HAPPENED_COMPLIANCE, 2 + k, 0, 0, 0, 0, -1, 0, 0);
  }
}

static void consider_suspension(sim *sim, int k, int patron, double *at, double own, double together)
{
  const double *d = sim->drawn.d;
  double tolerance = 1;
  for (int32_t h = 0; h < sim->world.hosts; h++)
    if (sim->host[h] < tolerance) tolerance = sim->host[h];
  const double rate = suspending(d[C_SUSPENSION_RATE], d[C_SUSPENSION_THRESHOLD], sim->principal[patron][S_FEAR], tolerance);
  const double u = together < d[C_SHARED_SUSPENSION] ? open_unit(sim, LANES_SUSPENSION * 256 + (uint32_t)patron) : own;
  if (happens(u, rate * sim->world.step)) {
    at[X_SUSPENDED] = 1;
    log_add(sim, HAPPENED_SUSPENSION, 2 + k, 1, 0, 0, 0, -1, 0, 0);
  }
}

/* poissonInverse; exp(-mean) is above its series cut after an odd term, which settles most steps without attacks. */
static int32_t attacks_drawn(double u, double mean)
{
  if (u < 1 - mean * (1 - mean * (0.5 - mean * 0.16666666666666666)) - 1e-14) return 0;
  return (int32_t)poisson_inverse(u, mean);
}

static void proxies_act(sim *sim)
{
  const world *w = &sim->world;
  const double *d = sim->drawn.d;
  const int forced = w->has_given && sim->t < w->through;
  for (int i = 0; i < 2; i++) sim->order_then[i] = (int32_t)sim->principal[i][S_ORDER];
  for (int32_t k = 0; k < w->proxies; k++) {
    const int patron = w->proxy[k].patron;
    const double *side = sim->principal[patron];
    double *at = sim->proxy + k * X_SIZE;
    const double *tie = tie_base(sim, k);
    const uint32_t *words = sim->words + 4 * (2 + k);
    const int order = (int)side[S_ORDER];
    const double driver = w->proxy[k].driver < 0 ? 1 : sim->driver_now[w->proxy[k].driver];
    const double active = driver * (1 - at[X_SUSPENDED]);
    const double own = active * (tie[T_BASE_RATE] + at[X_EXCITATION]) * (1 - at[X_RAMP] * at[X_COMPLIES]);
    const double commanded = order == FREE ? active * tie[T_COMMANDED_FREE] : order == PRESS ? active * tie[T_COMMANDED_PRESS] : 0;
    sim->own_intensity[k] = own;
    sim->commanded[k] = commanded;
    const double mean = (own + commanded) * w->step;
    sim->attacks[k] = forced || mean <= 0 ? 0 : attacks_drawn(unit(words[0]), mean);

    at[X_EXCITATION] *= tie[T_EXCITATION_KEPT_STEP];
    at[X_RAMP] += d[C_RAMP_STEP] * (at[X_COMPLIES] - at[X_RAMP]);
    if (order <= HOLD) change_mind(sim, k, patron, at, tie, unit(words[1]));
    if (at[X_SUSPENDED] == 1) {
      if (unit(words[2]) < d[C_RESUME_STEP]) {
        at[X_SUSPENDED] = 0;
        log_add(sim, HAPPENED_SUSPENSION, 2 + k, 0, 0, 0, 0, -1, 0, 0);
      }
    } else if (side[S_FEAR] > d[C_SUSPENSION_THRESHOLD])
      consider_suspension(sim, k, patron, at, unit(words[2]), unit(words[3]));
  }
}

#endif
