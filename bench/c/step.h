/* model/step.ts: one step, phases in fixed order. */
#ifndef STANDOFF_STEP_H
#define STANDOFF_STEP_H

#include "act.h"
#include "attack.h"
#include "decide.h"
#include "doctrine-rule.h"
#include "endings.h"
#include "given.h"
#include "pressures.h"
#include "proxies-act.h"
#include "send-messages.h"
#include "start.h"

static int step(sim *sim)
{
  turn_calendar(sim);
  turn_drivers(sim);
  deliver(sim);
  proxies_act(sim);
  principals_decide(sim);
  const int chooser = war_chooser(sim);
  if (chooser >= 0) {
    classify_chosen_war(sim, chooser);
    sim->chooser = chooser;
  }
  principals_act(sim);
  attacks_resolve(sim);
  force_given(sim);
  if (sim->world.principals[0].rule >= 0 && sim->world.principals[1].rule >= 0) remember_moves(sim);
  run_away(sim);
  pressures_move(sim);
  accident(sim);
  negotiate(sim);
  evict(sim);
  note_lull(sim);
  if (sim->ending != STANDOFF)
    log_add(sim, HAPPENED_ENDING, sim->ending == WAR && sim->route == CHOSEN ? sim->chooser : -1, sim->ending, 0, 0, 0, -1, sim->route, 0);
  sim->t += 1;
  return sim->ending != STANDOFF;
}

#endif
