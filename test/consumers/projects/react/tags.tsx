import type {} from 'ala-core-widgets/types/react';

export const tags = (
  <ala-settings look="inherit">
    <ala-news-feed src="/news.json" show-summaries limit="3" lang="es" onala-select={({ item }) => item.title}>
      <a href="/all-news">All news</a>
    </ala-news-feed>
    <ala-ce-calendar view="month" hour-cycle="h23" onala-change={({ name }) => name === 'month'}>
      <ala-source src="/a.ics" label="A" color="teal" />
    </ala-ce-calendar>
  </ala-settings>
);

export const wrongTags = [
  <ala-news-feeds />, // wrong: tag
  <ala-news-feed layouts="list" />, // wrong: name
  <ala-news-feed layout="table" />, // wrong: value
  <ala-ce-calendar hour-cycle="h24" />, // wrong: value
  <ala-news-feed limit="many" />, // wrong: value
  <ala-news-feed onala-select={({ item }) => item.isbn13} />, // wrong: a book's
];
