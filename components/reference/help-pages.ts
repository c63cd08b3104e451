/** The pages of the reference that are about no single error, with the keys of their texts. */
export const helpPages = [
  {
    page: "troubleshooting",
    path: "/errors/troubleshooting",
    title: "reference.troubleshooting.title",
    lead: "reference.troubleshooting.lead",
  },
  {
    page: "good-practice",
    path: "/errors/good-practice",
    title: "reference.goodPractice.title",
    lead: "reference.goodPractice.lead",
  },
  {
    page: "support",
    path: "/errors/support",
    title: "reference.reach.title",
    lead: "reference.reach.lead",
  },
] as const;
