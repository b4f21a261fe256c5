/** What the manifest keeps: the public face of the elements, under the paths that are published. */
const published = (path) => path.replace(/^src\//, 'dist/').replace(/\.ts$/, '.js');

const publicFace = {
  name: 'public-face',
  packageLinkPhase({ customElementsManifest }) {
    for (const module of customElementsManifest.modules) {
      module.path = published(module.path);
      for (const declaration of module.declarations ?? []) {
        declaration.members = declaration.members?.filter((member) => !member.privacy || member.privacy === 'public');
        for (const attribute of declaration.attributes ?? []) delete attribute.inheritedFrom;
        for (const member of declaration.members ?? []) delete member.inheritedFrom;
      }
      for (const exported of module.exports ?? []) {
        if (exported.declaration?.module) exported.declaration.module = published(exported.declaration.module);
      }
    }
  },
};

export default {
  globs: ['src/elements/**/*.ts'],
  exclude: ['**/*.styles.ts'],
  outdir: 'dist',
  litelement: true,
  packagejson: false,
  plugins: [publicFace],
};
