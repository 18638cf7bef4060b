// The loader of the engine's web apps gives its scripts seven seconds and then stays blank without a word, which a slow network or a busy
// machine needs: two minutes. They mean to wait without end (waitSeconds: 0 in their pages), but their loader never reads it.
window.require?.config?.({ waitSeconds: 120 });
