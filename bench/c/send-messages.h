/* model/send-messages.ts, model/messages.ts */
#ifndef STANDOFF_SEND_MESSAGES_H
#define STANDOFF_SEND_MESSAGES_H

#include "sim.h"

static const double CONTENT_LIKELIHOOD[3][5] = {
  {0.15, 0.3, 0.1, 0.25, 0.2},
  {0.15, 0.25, 0.2, 0.2, 0.2},
  {0.1, 0.1, 0.45, 0.1, 0.25},
};

static inline double message_likelihood(int content, int strategy, double credibility)
{
  return credibility * CONTENT_LIKELIHOOD[strategy][content == ACCEPT ? OFFER : content] + (1 - credibility) * 0.2;
}

static inline double *channel_at(sim *sim, int channel, int receiver)
{
  return sim->channel + (2 * channel + receiver) * M_SIZE;
}

static inline double credibility(sim *sim, int channel, int receiver)
{
  const double *at = channel_at(sim, channel, receiver);
  return at[M_BORNE_OUT] / (at[M_BORNE_OUT] + at[M_BELIED]);
}

SD_CALLED void send(sim *sim, int i, int channel, int content, int option)
{
  if (channel < 0) return;
  log_add(sim, HAPPENED_MESSAGE, i, content, 0, 0, 0, channel, -1, 0);
  if (open_unit(sim, LANES_MESSAGE * 256 + (uint32_t)i) >= sim->drawn.channel_reliability[channel]) return;
  double *at = channel_at(sim, channel, 1 - i);
  if (at[M_CONTENT] < 0) sim->s[G_IN_FLIGHT] += 1;
  at[M_CONTENT] = content;
  at[M_OPTION] = option;
  at[M_DAYS_LEFT] = sim->drawn.channel_delay[channel];
}

SD_CALLED void relieve(sim *sim, int holder, double relief)
{
  if (relief == 0) return;
  const double kept = 1 - sim->drawn.d[C_RELIEF_SHARE] * relief;
  for (int32_t a = 0; a < sim->world.authors; a++) {
    sim->account[holder][a] *= kept;
    sim->truth[holder][a] *= kept;
    sim->estimate[1 - holder][a] *= kept;
  }
}

SD_CALLED void arrive(sim *sim, int channel, int receiver, int content, int option)
{
  const int sender = 1 - receiver;
  double *s = sim->s;
  double *me = sim->principal[receiver];
  double *them = sim->principal[sender];
  log_add(sim, HAPPENED_ARRIVAL, receiver, content, 0, 0, 0, channel, -1, 0);
  const double trust = credibility(sim, channel, receiver);
  double total = 0;
  for (int m = 0; m < 3; m++) {
    me[S_BELIEF0 + m] *= message_likelihood(content, m, trust);
    total += me[S_BELIEF0 + m];
  }
  for (int m = 0; m < 3; m++) me[S_BELIEF0 + m] /= total;
  s[G_SILENCE] = 0;
  if (content == ASSURE) {
    them[S_ASSURE_AGE] = 0;
    them[S_ASSURE_PUBLIC] = sim->world.channel[channel].is_private ? 0 : 1;
    them[S_ASSURE_CHANNEL] = channel;
  } else if (content == THREATEN) {
    them[S_THREAT_AGE] = 0;
    them[S_THREAT_TESTED] = 0;
    them[S_THREAT_CHANNEL] = channel;
  } else if (content == OFFER) {
    them[S_OFFER_AGE] = 0;
  } else if (content == ACCEPT) {
    me[S_OFFER_AGE] = -1;
  }
  if (content == ACCEPT && s[G_TALKS] == 0) {
    s[G_TALKS] = 1;
    log_add(sim, HAPPENED_TALKS, sender, 1, 0, 0, 0, channel, -1, 0);
  }
  if (option >= 0) relieve(sim, receiver, sim->world.principals[sender].menu.relief[option]);
}

static void deliver(sim *sim)
{
  double *s = sim->s;
  if (s[G_IN_FLIGHT] == 0) return;
  for (int pass = 0; pass < 2; pass++) {
    for (int c = 0; c < sim->world.channels; c++) {
      for (int receiver = 0; receiver < 2; receiver++) {
        double *at = channel_at(sim, c, receiver);
        if (at[M_CONTENT] < 0) continue;
        if (pass == 0) at[M_DAYS_LEFT] -= sim->world.step;
        if (at[M_DAYS_LEFT] > 0 || (pass == 0 && at[M_CONTENT] == ACCEPT)) continue;
        arrive(sim, c, receiver, (int)at[M_CONTENT], (int)at[M_OPTION]);
        at[M_CONTENT] = -1;
        s[G_IN_FLIGHT] -= 1;
      }
    }
  }
}

static void verdict(sim *sim, int sender, int channel, int borne_out, int costs_at_home)
{
  channel_at(sim, channel, 1 - sender)[borne_out ? M_BORNE_OUT : M_BELIED] += 1;
  if (!borne_out && costs_at_home) {
    double *self = sim->principal[sender];
    self[S_PRESSURE] += (1 - self[S_PRESSURE]) * sim->drawn.d[C_TIED_HANDS];
  }
}

static void force_bears_on(sim *sim, int i)
{
  double *self = sim->principal[i];
  double *other = sim->principal[1 - i];
  if (self[S_ASSURE_AGE] >= 0) {
    verdict(sim, i, (int)self[S_ASSURE_CHANNEL], 0, self[S_ASSURE_PUBLIC] == 1);
    self[S_ASSURE_AGE] = -1;
  }
  if (self[S_THREAT_AGE] >= 0) {
    verdict(sim, i, (int)self[S_THREAT_CHANNEL], 1, 0);
    self[S_THREAT_AGE] = -1;
  }
  self[S_OFFER_AGE] = -1;
  if (other[S_THREAT_AGE] >= 0) other[S_THREAT_TESTED] = 1;
}

static inline void proxy_force_bears_on(sim *sim, int i)
{
  double *other = sim->principal[1 - i];
  if (other[S_THREAT_AGE] >= 0) other[S_THREAT_TESTED] = 1;
}

static inline void age_messages(sim *sim, int i, double days)
{
  double *self = sim->principal[i];
  const double life = sim->drawn.d[C_MESSAGE_DAYS];
  if (self[S_OFFER_AGE] >= 0) {
    self[S_OFFER_AGE] += days;
    if (self[S_OFFER_AGE] > life) self[S_OFFER_AGE] = -1;
  }
  if (self[S_ASSURE_AGE] >= 0) {
    self[S_ASSURE_AGE] += days;
    if (self[S_ASSURE_AGE] > life) {
      verdict(sim, i, (int)self[S_ASSURE_CHANNEL], 1, 0);
      self[S_ASSURE_AGE] = -1;
    }
  }
  if (self[S_THREAT_AGE] >= 0) {
    self[S_THREAT_AGE] += days;
    if (self[S_THREAT_AGE] > life) {
      if (self[S_THREAT_TESTED] == 1) verdict(sim, i, (int)self[S_THREAT_CHANNEL], 0, !sim->world.channel[(int)self[S_THREAT_CHANNEL]].is_private);
      self[S_THREAT_AGE] = -1;
    }
  }
}

#endif
