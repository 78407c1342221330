/* model/given.ts */
#ifndef STANDOFF_GIVEN_H
#define STANDOFF_GIVEN_H

#include "act.h"
#include "attack.h"

SELDOM void allot(sim *sim, const int32_t *proxies, int32_t size, double u, const given_act *act)
{
  if (size == 0) return;
  double total = 0;
  for (int32_t n = 0; n < size; n++) total += sim->own_intensity[proxies[n]] + sim->commanded[proxies[n]];
  int32_t k = proxies[size - 1];
  double left = total > 0 ? u * total : u * size;
  for (int32_t n = 0; n < size; n++) {
    left -= total > 0 ? sim->own_intensity[proxies[n]] + sim->commanded[proxies[n]] : 1;
    if (left < 0) {
      k = proxies[n];
      break;
    }
  }
  attack(sim, k, 1000 + sim->attacks[k], act);
  sim->attacks[k] += 1;
}

SELDOM double order_relief(sim *sim, int i, int order)
{
  const menu *menu = &sim->world.principals[i].menu;
  for (int32_t o = 0; o < menu->count; o++)
    if (menu->order[o] == order) return menu->relief[o];
  return 0;
}

static const given_act HARMLESS = {.weapons = {-1, -1}, .aim = -1, .site = -1, .seen = -1};

SELDOM void force_given(sim *sim)
{
  const world *w = &sim->world;
  if (!w->has_given) return;
  for (int32_t c = 0; c < w->counts_size; c++) {
    const given_count *count = &w->counts[c];
    if (sim->t < count->from || sim->t >= count->until) continue;
    if (sim->t == count->from) sim->counts_left[c] = count->total;
    const double steps = count->until - sim->t;
    stream_open(&sim->stream, sim->run, (uint32_t)sim->t, LANES_GIVEN * 256 + (uint32_t)c);
    const double now = steps == 1 ? sim->counts_left[c] : binomial_draw(&sim->stream, sim->counts_left[c], 1 / steps);
    sim->counts_left[c] -= now;
    for (int32_t n = 0; n < now; n++)
      allot(sim, count->proxies, count->proxies_size, open_unit(sim, LANES_GIVEN * 256 + 128 + (uint32_t)n * 65536 + (uint32_t)c), count->harmless ? &HARMLESS : NULL);
  }
  uint32_t attacks = 0;
  for (int32_t a = 0; a < w->acts_size; a++) {
    const given_act *act = &w->acts[a];
    if (act->step != sim->t) continue;
    if (act->kind == GIVEN_ATTACK) {
      for (int32_t n = 0; n < act->attacks; n++)
        allot(sim, act->proxies, act->proxies_size, open_unit(sim, LANES_GIVEN * 256 + 64 + attacks++ * 65536), act);
    } else if (act->kind == GIVEN_OWN) {
      answer(sim, act->principal, act->option);
      if (w->principals[act->principal].menu.is_force[act->option]) {
        sim->acted[act->principal] = 1;
        strike(sim, act->principal, act->option, act);
      }
    } else if (act->kind == GIVEN_ORDER)
      give_order(sim, act->principal, act->order, order_relief(sim, act->principal, act->order), act->seen);
    else
      send(sim, act->principal, act->channel, act->content, act->option);
  }
}

#endif
