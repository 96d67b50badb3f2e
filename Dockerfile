# The command line, for build servers without Node, from what `npm run package` made of this clone.
FROM node:22-bookworm-slim
RUN apt-get update && apt-get install --yes --no-install-recommends git && rm -rf /var/lib/apt/lists/* \
  && git config --system --add safe.directory '*'
COPY build/copydesk.tgz /tmp/
RUN npm install --global --offline /tmp/copydesk.tgz
USER node
WORKDIR /copy
ENTRYPOINT ["copydesk"]
CMD ["--help"]
