const feed = document.createElement('ala-news-feed');
feed.layouts = 'list'; // wrong: name
feed.layout = 'table'; // wrong: value
