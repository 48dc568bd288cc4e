# The site with all that it needs to run. Build: docker build -t dateline .
FROM node:22-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci
COPY . .
RUN npm run build && npm prune --omit=dev

FROM node:22-bookworm-slim
ENV NODE_ENV=production \
	PORT=3000 \
	DATELINE_CONTENT=/content \
	DATELINE_DATA=/data \
	DATELINE_MEDIA=/data/media
WORKDIR /app
COPY --from=build --chown=root:root /app/package.json ./
COPY --from=build --chown=root:root /app/node_modules ./node_modules
COPY --from=build --chown=root:root /app/build ./build
COPY --from=build --chown=root:root /app/src/cli/start.js ./src/cli/start.js
COPY --from=build --chown=root:root /app/src/content /content
RUN mkdir /data && chown node:node /data /content
USER node
VOLUME ["/data"]
EXPOSE 3000
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s \
	CMD ["node", "-e", "fetch('http://localhost:3000/readyz').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "src/cli/start.js"]
