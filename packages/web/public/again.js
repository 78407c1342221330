// For the words that stand in until the page has started: the same address once more, with all that it says.
document.querySelectorAll('.not-yet a').forEach((link) => {
  link.addEventListener('click', (event) => {
    event.preventDefault()
    location.reload()
  })
})
