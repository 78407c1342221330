/* model/choice.ts */
#ifndef STANDOFF_CHOICE_H
#define STANDOFF_CHOICE_H

#include "sim.h"

static const double ORDER_LEVEL[4] = {0, 0.1, 0.6, 1};

static inline double audience_term(double audience_weight, double pressure, double due, double severity, double match)
{
  const double shortfall = due - severity * match;
  return shortfall > 0 ? -audience_weight * pressure * shortfall : 0;
}

static inline double fit_term(double fit_weight, double reciprocity, double due, double severity)
{
  const double miss = severity - reciprocity * due;
  return -fit_weight * miss * miss;
}

static inline double cost_term(double cost_weight, double load, double severity)
{
  return -cost_weight * severity * (1 + load);
}

static inline double appetite_term(double appetite_weight, double appetite, double severity)
{
  const double beyond = severity - appetite;
  return beyond > 0 ? -appetite_weight * beyond : 0;
}

static inline double reputation_term(double reputation, double concession, double cover)
{
  return -reputation * concession * (1 - cover);
}

static inline double order_term(double gain, double driver, int current, int order, double leaving, double repeating)
{
  const int after = order < 0 ? current : order;
  double value = gain * driver * ORDER_LEVEL[after];
  if (order >= 0) {
    if (order == current)
      value -= repeating;
    else if (current <= 1 && order >= 2)
      value -= leaving;
  }
  return value;
}

static void choice_probabilities(int32_t options, const double *utility, const double *weight, const int32_t *trembles,
                                 double tremble, double *probability)
{
  double best = -INFINITY;
  for (int32_t o = 0; o < options; o++)
    if (utility[o] > best) best = utility[o];
  double mass = 0;
  double tremble_mass = 0;
  for (int32_t o = 0; o < options; o++) {
    const double gap = utility[o] - best;
    const double share = gap > -40 ? weight[o] * sd_exp(gap) : 0;
    probability[o] = share;
    mass += share;
    if (trembles[o] && gap > -INFINITY) tremble_mass += weight[o];
  }
  const double keep = tremble_mass > 0 ? 1 - tremble : 1;
  const double scale = keep / mass;
  const double stray = tremble_mass > 0 ? tremble / tremble_mass : 0;
  for (int32_t o = 0; o < options; o++)
    probability[o] = probability[o] * scale + (trembles[o] && utility[o] > -INFINITY ? stray * weight[o] : 0);
}

#endif
