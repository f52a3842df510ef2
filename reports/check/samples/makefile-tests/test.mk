# Included by the Makefiles of all services. Nothing here differs.
name = test-$(SERVICE)

test-start:
	docker network create $(name)
	docker run -d --name $(name)-db --network $(name) --network-alias db -e POSTGRES_HOST_AUTH_METHOD=trust registry.example.com/postgres:16
	docker run --rm --network $(name) -e DATABASE_URL=postgres://db/test registry.example.com/$(SERVICE):test

test-stop:
	docker stop $(name)-db
	docker rm --volumes $(name)-db
	docker network rm $(name)
