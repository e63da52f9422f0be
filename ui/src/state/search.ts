// Finding by what somebody types, without case and accents: who types "cotizacion" means "Cotización".

const bare = (text: string) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

export type Search = {
  /** Nothing was typed, and so everything is found. */
  empty: boolean;
  /** Whether a text holds every word that was typed. */
  finds: (text: string) => boolean;
};

export function searchFor(query: string): Search {
  const words = bare(query).split(/\s+/).filter((word) => word !== "");
  return {
    empty: words.length === 0,
    finds: (text) => {
      const within = bare(text);
      return words.every((word) => within.includes(word));
    },
  };
}
