# The command line, for build servers without Node: docker run --rm -v "$PWD:/copy:ro" copydesk check .
FROM node:22-bookworm-slim
ARG VERSION=latest
RUN apt-get update && apt-get install --yes --no-install-recommends git && rm -rf /var/lib/apt/lists/* \
  && npm install --global "copydesk@${VERSION}" && npm cache clean --force \
  && git config --system --add safe.directory '*'
USER node
WORKDIR /copy
ENTRYPOINT ["copydesk"]
CMD ["--help"]
