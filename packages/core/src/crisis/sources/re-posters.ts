/**
 * Kinds of site that pass on what others wrote: who rests on one of them rests on somebody who is not named. The list is
 * judgement, by kind and not by worth: a site is here for what it is made for, and a page of it may be right, or may be
 * where an account was first told. Sites that publish other people's articles under a name of their own are not known
 * by their address, and are not found.
 */

import { isAddress } from './publisher.js'

export const RE_POSTER_KINDS = {
  encyclopaedia: 'an encyclopaedia or wiki: it tells what its own sources say',
  'social media': 'social media: a post may pass on what somebody else saw or wrote',
  aggregator: 'an aggregator: it gathers what others publish',
  forum: 'a forum: its members post what others publish',
  'blog host': 'a host of blogs, which mostly pass on and comment',
  'shared documents': 'a place for sharing documents, whoever wrote them',
  'link shortener': 'a shortened link: it does not say where it leads',
  'machine translation': 'a translated copy of a page',
  'unnamed host': 'a machine without a name of its own: nothing says who publishes there',
  archive: 'an archived copy: name the page itself as source, and the copy in the column archive',
} as const

export type RePosterKind = keyof typeof RE_POSTER_KINDS

/** Sites by their domain, with all that lies below them. */
const DOMAINS: Readonly<Partial<Record<RePosterKind, string>>> = {
  encyclopaedia: 'britannica.com everybodywiki.com fandom.com infogalactic.com newworldencyclopedia.org',
  'social media':
    'bsky.app dailymotion.com discord.com facebook.com fb.com gab.com instagram.com linkedin.com minds.com odysee.com ok.ru parler.com pinterest.com rumble.com snapchat.com t.me telegram.me threads.net tiktok.com truthsocial.com twitter.com vimeo.com vk.com weibo.com x.com youtu.be youtube.com',
  aggregator:
    'allsides.com biztoc.com dailyhunt.in drudgereport.com feedly.com flipboard.com ground.news headtopics.com inoreader.com memeorandum.com msn.com muckrack.com news.google.com news.yahoo.com newsbreak.com newsnow.co.uk opera.news pressreader.com qoshe.com smartnews.com upday.com yahoo.com',
  forum: 'disqus.com freerepublic.com hackernews.com news.ycombinator.com quora.com reddit.com stackexchange.com',
  'blog host':
    'blogger.com blogspot.com ghost.io github.io hatenablog.com livejournal.com medium.com over-blog.com substack.com tumblr.com typepad.com weebly.com wixsite.com wordpress.com',
  'shared documents':
    'academia.edu docplayer.net docs.google.com drive.google.com dropbox.com issuu.com pastebin.com pdfcoffee.com scribd.com slideshare.net studylib.net',
  'link shortener': 'bit.ly buff.ly goo.gl is.gd lnkd.in ow.ly rb.gy t.co tinyurl.com trib.al',
  'machine translation': 'translate.goog translate.google.com',
  'unnamed host':
    'amazonaws.com azurewebsites.net cloudfront.net googleusercontent.com herokuapp.com netlify.app vercel.app web.app',
  archive:
    'archive.fo archive.is archive.li archive.md archive.org archive.ph archive.today ghostarchive.org perma.cc webcache.googleusercontent.com webcitation.org',
}

/** Kinds that the name of a host gives away, part by part between its dots. */
const NAMES: readonly (readonly [RePosterKind, RegExp])[] = [
  ['encyclopaedia', /^(?!wikileaks$|wikinews$).*wiki|pedia$|^encyclop/],
  [
    'aggregator',
    /^(feeds?|rss)$|news-?(index|hub|now|feed|sniffer|reader|aggregator|digest)|^headlines?-?(today|now)?$/,
  ],
  ['forum', /^(forums?|boards?)$/],
  ['blog host', /^blogs?$/],
]

const KIND_OF = new Map(
  Object.entries(DOMAINS).flatMap(([kind, domains]) =>
    domains.split(' ').map((domain): [string, RePosterKind] => [domain, kind as RePosterKind]),
  ),
)

/** Hosts on which publishers try their pages out: not meant for readers, so that an address there may vanish. */
const WORKING_COPY = /^(dev|develop|preview|staging|stage|test|uat|manage|cms)$|-(stage|staging|dev)$/

/** Whether a host is one on which a publisher tries its pages out, by its name. */
export const isWorkingCopy = (host: string): boolean =>
  host
    .split('.')
    .slice(0, -2)
    .some((part) => WORKING_COPY.test(part))

/** The kind of re-poster that a host is, or undefined where nothing tells that it is one. */
export function rePosterKind(host: string): RePosterKind | undefined {
  if (isAddress(host)) return 'unnamed host'
  const parts = host.split('.')
  for (let n = 0; n < parts.length - 1; n++) {
    const kind = KIND_OF.get(parts.slice(n).join('.'))
    if (kind !== undefined) return kind
  }
  return NAMES.find(([, name]) => parts.slice(0, -1).some((part) => name.test(part)))?.[0]
}
