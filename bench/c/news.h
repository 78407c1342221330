/* model/news.ts */
#ifndef STANDOFF_NEWS_H
#define STANDOFF_NEWS_H

#include "answering.h"
#include "sim.h"

static inline void add_news(sim *sim, int victim, int author, double killed, double known, double unknown, double factor)
{
  if (unknown <= 0) return;
  double *at = sim->principal[victim];
  const double base = 1 + killed + sim->drawn.d[C_INJURY_WEIGHT] * known;
  at[S_NEWS_BASE] = at[S_NEWS_LEFT] > 0.5 ? (at[S_NEWS_BASE] > base ? at[S_NEWS_BASE] : base) : base;
  at[S_NEWS_LEFT] += unknown;
  at[S_NEWS_AUTHOR] = author;
  at[S_NEWS_FACTOR] = factor;
}

static void break_news(sim *sim, int victim)
{
  const double *d = sim->drawn.d;
  double *at = sim->principal[victim];
  const double left = at[S_NEWS_LEFT];
  if (left <= 0) return;
  const double broke = left > 0.5 ? left * d[C_NEWS_STEP] : left;
  at[S_NEWS_LEFT] = left > 0.5 ? left - broke : 0;
  const double base = at[S_NEWS_BASE];
  const double next = base + d[C_INJURY_WEIGHT] * broke;
  at[S_NEWS_BASE] = next;
  const int stale = total_account(sim, sim->account[victim]) < d[C_OWN_THRESHOLD];
  const double harm = at[S_NEWS_FACTOR] * d[C_CASUALTY_WEIGHT] * sd_log(next / base) * (stale ? d[C_STALE_NEWS] : 1);
  const int author = (int)at[S_NEWS_AUTHOR];
  const double cap = d[C_ACCOUNT_CAP];
  double *account = &sim->account[victim][author];
  double *truth = &sim->truth[victim][author];
  double *estimate = &sim->estimate[1 - victim][author];
  *account = min_of(cap, *account + harm);
  *truth = min_of(cap, *truth + harm);
  *estimate = min_of(cap, *estimate + harm);
  at[S_PRESSURE] = pressure_after(at[S_PRESSURE], d[C_PRESSURE_RISE], harm);
  if (broke >= 5) log_add(sim, HAPPENED_NEWS, victim, author, 0, broke, 0, -1, -1, stale ? 1 : 0);
}

#endif
