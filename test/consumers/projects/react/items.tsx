import { AlaNewsFeed } from 'ala-core-widgets/react';
import type { NewsItem } from 'ala-core-widgets/feeds';

export const withItems = (items: readonly NewsItem[]) => (
  <AlaNewsFeed items={items} map={{ title: 'headline' }} refresh={5} debug={false} hidden />
);

export const wrongComponents = [
  <AlaNewsFeed layouts="list" />, // wrong: name
  <AlaNewsFeed layout="table" />, // wrong: value
  <AlaNewsFeed showSummaries="yes" />, // wrong: value
  <AlaNewsFeed onAlaSelect={({ item }) => item.isbn13} />, // wrong: a book's
  <AlaNewsFeed onAlaChoose={() => undefined} />, // wrong: event
  <AlaNewsFeed items={[{ headline: 'x' }]} />, // wrong: model
];
