/* model/proxy-attacks.ts */
#ifndef STANDOFF_PROXY_ATTACKS_H
#define STANDOFF_PROXY_ATTACKS_H

#include "sim.h"

static inline double commanded_rate(int order, double own_rate, double press_factor)
{
  if (order <= HOLD) return 0;
  return order == FREE ? own_rate : press_factor * own_rate;
}

static inline double excitation_jump(double control, double branching, double decay_share, double step)
{
  return ((1 - control) * branching * decay_share) / step;
}

static inline void cause_shares(int order, double own, double commanded, double directed_share, double *share)
{
  const double total = own + commanded;
  share[0] = share[1] = share[2] = share[3] = 0;
  if (total <= 0) return;
  if (order == PRESS)
    share[0] = commanded / total;
  else if (order == FREE) {
    share[0] = (directed_share * commanded) / total;
    share[1] = ((1 - directed_share) * commanded) / total;
  }
  share[order >= FREE ? 2 : 3] = own / total;
}

#endif
