import type { PlaceId } from '../widgets.js';
import type { Place } from './places-en.js';

export const esPlaces: Readonly<Record<PlaceId, Place>> = {
  wordpress: {
    name: 'WordPress',
    steps: [
      'Edite la página, elija + y añada un bloque HTML personalizado.',
      'Pegue el código en el bloque.',
      'Elija Vista previa para verlo y luego Actualizar o Publicar.',
    ],
    note: 'Si el código desaparece al guardar, su perfil no puede usarlo: elija «Mi editor quita el código».',
  },
  drupal: {
    name: 'Drupal',
    steps: [
      'Edite la página y elija el formato de texto HTML completo.',
      'Elija Fuente en la barra de herramientas y pegue el código.',
      'Guarde la página.',
    ],
    note: 'Sin HTML completo, Drupal quita el código: elija «Mi editor quita el código».',
  },
  libguides: {
    name: 'LibGuides',
    steps: [
      'Edite la guía. En una caja elija Add / Reorder y luego Media / Widget.',
      'Pegue el código en Embed Code.',
      'Guarde. El widget aparece enseguida.',
    ],
    note: 'En una caja de texto con formato el editor quita los scripts; use Media / Widget.',
  },
  squarespace: {
    name: 'Squarespace, Wix',
    steps: [
      'Squarespace: añada un bloque de código. Wix: añada Insertar código y luego Insertar HTML.',
      'Pegue el código. En Squarespace ponga el bloque en HTML.',
      'Guarde o publique y mire la página pública: el editor quizá no ejecute scripts.',
    ],
    note: 'Squarespace ejecuta scripts en bloques de código solo con algunos planes. Wix muestra el widget en un marco; dele suficiente altura.',
  },
  html: {
    name: 'Archivo HTML',
    steps: [
      'Abra la página en un editor de texto.',
      'Pegue el código donde deba estar el widget, entre <body> y </body>.',
      'Guarde, suba la página y vuelva a cargarla en el navegador.',
    ],
    note: 'Con varios widgets en una página, basta una línea de script.',
  },
  stripped: {
    name: 'Mi editor quita el código',
    steps: [
      'Envíe la línea del script a quien mantiene el sitio web. Hace falta una sola vez.',
      'Escriba el texto del enlace en su página y ponga en él un enlace a la dirección de abajo.',
      'Guarde. En la página pública el enlace se convierte en el widget.',
    ],
    note: 'Hasta que esté la línea del script, los visitantes ven un enlace normal.',
  },
};
