export const diagnosis = {
  confidence: {
    certain: "certain",
    likely: "likely",
    guess: "a guess",
  },
  why: {
    type: {
      "400": "The text says <mark>{quote}</mark>, which the API sends for a request that it cannot read.",
      "401": "The text says <mark>{quote}</mark>, which the API sends when a key is missing or not valid.",
      "403": "The text says <mark>{quote}</mark>, which the API sends when something is not allowed.",
      "429": "The text says <mark>{quote}</mark>, which the API sends when a limit is reached.",
      "500": "The text says <mark>{quote}</mark>, which the API sends when its own server went wrong.",
      "502":
        "The text says <mark>{quote}</mark>, which a gateway sends when the server behind it gives no valid answer.",
      "503": "The text says <mark>{quote}</mark>, which a service sends when it takes no requests right now.",
      "529": "The text says <mark>{quote}</mark>, which Anthropic sends when too many are asking at once.",
      timeout:
        "The text says <mark>{quote}</mark>, which a program writes when it gave up waiting for an answer.",
    },
    status: {
      "400": "The text shows <mark>{quote}</mark>, the status for a request that cannot be read.",
      "401": "The text shows <mark>{quote}</mark>, the status for a key that is missing or not valid.",
      "403": "The text shows <mark>{quote}</mark>, the status for something that is not allowed.",
      "429": "The text shows <mark>{quote}</mark>, the status for too many requests.",
      "500": "The text shows <mark>{quote}</mark>, the status for a fault in the server.",
      "502": "The text shows <mark>{quote}</mark>, the status of a gateway that got no valid answer.",
      "503": "The text shows <mark>{quote}</mark>, the status of a service that takes no requests right now.",
      "529":
        "The text shows <mark>{quote}</mark>, the status of Claude’s API when too many are asking at once.",
      timeout: "The text shows <mark>{quote}</mark>, which means that no answer came in time.",
    },
    phrase: {
      "400": "The text says <mark>{quote}</mark>, which fits a request that cannot be read.",
      "401": "The text says <mark>{quote}</mark>, which fits a key that is missing or not valid.",
      "403": "The text says <mark>{quote}</mark>, which fits something that is not allowed.",
      "429": "The text says <mark>{quote}</mark>, which fits a limit that is reached.",
      "500": "The text says <mark>{quote}</mark>, which fits a fault in the server.",
      "502": "The text says <mark>{quote}</mark>, which fits a gateway that got no valid answer.",
      "503": "The text says <mark>{quote}</mark>, which fits a service that takes no requests right now.",
      "529": "The text says <mark>{quote}</mark>, which fits an API that is overloaded.",
      timeout: "The text says <mark>{quote}</mark>, which fits an answer that did not come in time.",
    },
  },
  cause: "It also tells the cause: {cause}",
  runnersUp: "It could also be {codes}.",
  unknown: {
    headline: "We don’t recognise this one yet",
    meaning:
      "The text does not show which error it is. These steps help to find out, and you can send it to a person at any time.",
    addMore: "If you copied only a part, paste all that the terminal shows.",
  },
  requestId: "The request id is <code>{requestId}</code>. It helps support to find the request.",
} as const;
