/* model/doctrine-rule.ts */
#ifndef STANDOFF_DOCTRINE_RULE_H
#define STANDOFF_DOCTRINE_RULE_H

#include "sim.h"

enum { RULE_TFT, RULE_GTFT, RULE_WSLS, RULE_GRIM, RULE_CONTRITE, RULE_COOPERATE, RULE_DEFECT };

static int means(int rule, double own, double other, double own_standing, double other_standing, int generous)
{
  switch (rule) {
    case RULE_COOPERATE:
      return 1;
    case RULE_DEFECT:
      return 0;
    case RULE_TFT:
      return other == 1;
    case RULE_GTFT:
      return other == 1 || generous;
    case RULE_WSLS:
      return own == other;
    case RULE_GRIM:
      return own == 1 && other == 1;
  }
  return own_standing == 0 || other_standing == 1;
}

static double standing_after(int cooperated, double own, double other)
{
  if (cooperated) return 1;
  return own == 1 && other == 0 ? 1 : 0;
}

SELDOM int rule_move(sim *sim, int i, double slip, double luck)
{
  const principal *p = &sim->world.principals[i];
  const double *self = sim->principal[i];
  const double *other = sim->principal[1 - i];
  const int intended =
    means(p->rule, self[S_LAST_MOVE], other[S_LAST_MOVE], self[S_STANDING], other[S_STANDING], luck < p->generosity);
  const int cooperates = slip < p->error ? !intended : intended;
  return cooperates ? 0 : p->menu.first_force;
}

SELDOM void remember_moves(sim *sim)
{
  double *a = sim->principal[0];
  double *b = sim->principal[1];
  int cooperated[2];
  for (int i = 0; i < 2; i++) cooperated[i] = sim->chosen[i] < 0 || !sim->world.principals[i].menu.is_force[sim->chosen[i]];
  const double standing0 = standing_after(cooperated[0], a[S_STANDING], b[S_STANDING]);
  const double standing1 = standing_after(cooperated[1], b[S_STANDING], a[S_STANDING]);
  a[S_LAST_MOVE] = cooperated[0];
  b[S_LAST_MOVE] = cooperated[1];
  a[S_STANDING] = standing0;
  b[S_STANDING] = standing1;
}

#endif
