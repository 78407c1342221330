/* model/act.ts, model/order-belief.ts */
#ifndef STANDOFF_ACT_H
#define STANDOFF_ACT_H

#include "strike.h"

static inline double announcement_likelihood(int announced, int order, double credibility)
{
  return credibility * (announced == order ? 0.85 : 0.05) + (1 - credibility) * 0.25;
}

SD_CALLED void answer(sim *sim, int i, int o)
{
  const double *d = sim->drawn.d;
  const menu *menu = &sim->world.principals[i].menu;
  const double severity = menu->severity[o];
  const int reach = menu->reach[o];
  if (severity == 0 || reach == 0) return;
  const double due = min_of(1, total_account(sim, sim->account[i]));
  const double kept = remainder_of(severity, principal_base(sim, i)[P_RECIPROCITY], due);
  const double *observer = sim->principal[1 - i];
  const double believed = observer[S_BELIEF0] * d[C_RECIPROCITY0] + observer[S_BELIEF1] * d[C_RECIPROCITY1] +
                          observer[S_BELIEF2] * d[C_RECIPROCITY2];
  const double kept_seen = remainder_of(severity, believed, min_of(1, total_account(sim, sim->estimate[1 - i])));
  for (int32_t a = 0; a < sim->world.authors; a++) {
    if (!(reach & (a == 0 ? 1 : a == 1 ? 2 : 4))) continue;
    sim->account[i][a] *= kept;
    sim->truth[i][a] *= kept;
    sim->estimate[1 - i][a] *= kept_seen;
  }
  if (menu->is_public[o]) sim->principal[i][S_PRESSURE] *= kept;
}

SD_CALLED void give_order(sim *sim, int i, int order, double relief, int seen)
{
  const world *w = &sim->world;
  const double *d = sim->drawn.d;
  double *self = sim->principal[i];
  const int before = (int)self[S_ORDER];
  const int32_t size = w->proxies_of_size[i];
  if (order > HOLD) {
    for (int32_t n = 0; n < size; n++) sim->proxy[w->proxies_of[i][n] * X_SIZE + X_COMPLIES] = 0;
  } else if (order < before) {
    stream_open(&sim->stream, sim->run, (uint32_t)sim->t, LANES_COMPLIANCE * 256 + (uint32_t)i);
    const double together = stream_unit(&sim->stream);
    for (int32_t n = 0; n < size; n++) {
      const int32_t k = w->proxies_of[i][n];
      const double sharing = stream_unit(&sim->stream);
      const double alone = stream_unit(&sim->stream);
      const double u = sharing < d[C_SHARED_COMPLIANCE] ? together : alone;
      double *at = sim->proxy + k * X_SIZE;
      if (u < tie_base(sim, k)[order == 0 ? T_COMPLY_RESTRAIN : T_COMPLY_HOLD] && at[X_COMPLIES] == 0) {
        at[X_COMPLIES] = 1;
        log_add(sim, HAPPENED_COMPLIANCE, 2 + k, 1, 0, 0, 0, -1, 0, 0);
      }
    }
  }
  self[S_ORDER] = order;
  const int is_seen = seen >= 0 ? seen == 1 : open_unit(sim, LANES_SEEN * 256 + (uint32_t)i) < d[C_ORDER_SEEN];
  log_add(sim, HAPPENED_ORDER, i, order, 0, 0, 0, -1, -1, is_seen ? 1 : 0);
  if (!is_seen) return;
  relieve(sim, 1 - i, relief);
  double *observer = sim->principal[1 - i] + S_ORDER0;
  const double trust = d[C_CREDIBILITY_FOR] / (d[C_CREDIBILITY_FOR] + d[C_CREDIBILITY_AGAINST]);
  double total = 0;
  for (int n = 0; n < 4; n++) {
    observer[n] *= announcement_likelihood(order, n, trust);
    total += observer[n];
  }
  for (int n = 0; n < 4; n++) observer[n] /= total;
}

static void carry_out(sim *sim, int i, int o)
{
  const menu *menu = &sim->world.principals[i].menu;
  if (menu->is_war[o]) {
    sim->ending = WAR;
    sim->route = CHOSEN;
    if (sim->chooser < 0) sim->chooser = i;
    log_add(sim, HAPPENED_ACT, i, o, 0, 0, 0, -1, 1, 0);
    return;
  }
  if (menu->withdraw[o]) {
    if (sim->ending != WAR) sim->ending = WITHDRAWAL;
    log_add(sim, HAPPENED_ACT, i, o, 0, 0, 0, -1, -1, 0);
    return;
  }
  if (menu->is_force[o]) {
    sim->acted[i] = 1;
    if (menu->message[o] >= 0) send(sim, i, menu->channel[o], menu->message[o], -1);
    strike(sim, i, o, NULL);
    return;
  }
  if (menu->order[o] >= 0)
    give_order(sim, i, menu->order[o], menu->relief[o], -1);
  else if (menu->message[o] >= 0)
    send(sim, i, menu->channel[o], menu->message[o], o);
  else if (menu->relief[o] > 0)
    relieve(sim, 1 - i, menu->relief[o]);
  if (menu->severity[o] > 0 && menu->order[o] < 0) log_add(sim, HAPPENED_ACT, i, o, 0, 0, 0, -1, -1, 0);
}

static void principals_act(sim *sim)
{
  sim->acted[0] = 0;
  sim->acted[1] = 0;
  for (int i = 0; i < 2; i++) sim->due_seen[i] = min_of(1, total_account(sim, sim->estimate[i]));
  for (int i = 0; i < 2; i++)
    if (sim->chosen[i] >= 0) answer(sim, i, sim->chosen[i]);
  for (int i = 0; i < 2; i++)
    if (sim->chosen[i] >= 0) carry_out(sim, i, sim->chosen[i]);
}

#endif
