package br.central.comum;

import br.central.teste.Sorte;
import java.net.URI;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** A controller that knows nothing of keys, writes one row per run and fails on demand. */
@RestController
@RequestMapping("/api/teste-de-idempotencia")
class EcoController {

    record Entrada(String nome) {}

    record Saida(String id, String nome) {}

    private final JdbcClient banco;
    private final TransactionTemplate transacao;
    private final AtomicInteger execucoes = new AtomicInteger();
    private volatile boolean emTransacao;
    private volatile String marca;
    private volatile String defeito;
    private volatile CountDownLatch entrou;
    private volatile CountDownLatch solta;

    EcoController(JdbcClient banco, TransactionTemplate transacao) {
        this.banco = banco;
        this.transacao = transacao;
    }

    void recomecar() {
        execucoes.set(0);
        marca = Sorte.uuid().toString();
        defeito = null;
        entrou = new CountDownLatch(1);
        solta = new CountDownLatch(0);
    }

    @PostMapping({"", "/outra"})
    ResponseEntity<?> criar(@RequestBody Entrada entrada) throws InterruptedException {
        emTransacao = TransactionSynchronizationManager.isActualTransactionActive();
        execucoes.incrementAndGet();
        transacao.executeWithoutResult(status -> gravar());
        entrou.countDown();
        solta.await(20, TimeUnit.SECONDS);
        if (defeito != null) {
            return falhar();
        }
        String id = Sorte.uuid().toString();
        return ResponseEntity.created(URI.create("/api/teste-de-idempotencia/" + id))
                .body(new Saida(id, entrada.nome()));
    }

    @PostMapping("/arquivo")
    ResponseEntity<Saida> arquivo(@RequestParam MultipartFile arquivo, @RequestParam String titulo) {
        execucoes.incrementAndGet();
        return ResponseEntity.created(URI.create("/api/teste-de-idempotencia/a"))
                .body(new Saida("a", arquivo.getOriginalFilename()));
    }

    @PostMapping("/sem-corpo")
    ResponseEntity<Void> semCorpo() {
        execucoes.incrementAndGet();
        return ResponseEntity.noContent().build();
    }

    private ResponseEntity<?> falhar() {
        switch (defeito) {
            case "recusa" -> throw new Recusa.RegraNaoAtendida("Não pode.");
            case "falha" -> throw new IllegalStateException("quebrou");
            case "engolida" -> {
                transacao.executeWithoutResult(status -> status.setRollbackOnly());
                return ResponseEntity.ok().build();
            }
            default -> {
                return ResponseEntity.status(Integer.parseInt(defeito.substring("resposta-".length())))
                        .body(new Saida("x", "y"));
            }
        }
    }

    private void gravar() {
        banco.sql("insert into idempotencia (usuario, chave, resumo, criada_em)"
                        + " values ('eco', :chave, :marca, current_timestamp)")
                .param("chave", Sorte.uuid().toString())
                .param("marca", marca.replace("-", ""))
                .update();
    }

    int gravados() {
        return banco.sql("select count(*) from idempotencia where usuario = 'eco' and resumo = :marca")
                .param("marca", marca.replace("-", ""))
                .query(Integer.class)
                .single();
    }

    int execucoes() {
        return execucoes.get();
    }

    boolean emTransacao() {
        return emTransacao;
    }

    void falhar(String como) {
        defeito = como;
    }

    void segurar() {
        solta = new CountDownLatch(1);
    }

    void esperarEntrada() throws InterruptedException {
        entrou.await(20, TimeUnit.SECONDS);
    }

    void soltar() {
        solta.countDown();
    }
}
