package br.central.clientes.cadastro;

import br.central.clientes.FotoDoCliente;
import br.central.clientes.FotosDeClientes;
import br.central.comum.Recusa;
import br.central.seguranca.AtoComedido;
import br.central.seguranca.Comedimento;
import br.central.seguranca.Permissao;
import br.central.seguranca.UsuarioAtual;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

@Service
class GuardaDeFotos implements FotosDeClientes {

    private final ClienteRepository clientes;
    private final JdbcClient banco;
    private final TransactionTemplate transacao;
    private final QuemLe quemLe;
    private final Comedimento comedimento;
    private final UsuarioAtual usuario;
    private final Clock relogio;

    GuardaDeFotos(
            ClienteRepository clientes,
            JdbcClient banco,
            TransactionTemplate transacao,
            QuemLe quemLe,
            Comedimento comedimento,
            UsuarioAtual usuario,
            Clock relogio) {
        this.clientes = clientes;
        this.banco = banco;
        this.transacao = transacao;
        this.quemLe = quemLe;
        this.comedimento = comedimento;
        this.usuario = usuario;
        this.relogio = relogio;
    }

    /** The image is read and reduced before the transaction begins: a slow sender holds no connection. */
    @Override
    public void guardar(long cliente, InputStream imagem) {
        usuario.exigir(Permissao.INCLUIR_ANEXO_DO_CLIENTE);
        // Asked again where it is written; here so that no image is read for nothing.
        transacao.executeWithoutResult(andamento -> exigirQueReceba(clientes.findById(cliente), cliente));
        byte[] reduzida = ImagemDaFoto.reduzir(lida(imagem));
        try {
            transacao.executeWithoutResult(andamento -> gravar(cliente, reduzida));
        } catch (DuplicateKeyException aoMesmoTempo) {
            throw new Recusa.EstadoNaoPermite("Outra pessoa enviou uma foto deste cliente. Atualize e tente de novo.");
        }
    }

    @Override
    @Transactional
    public void remover(long cliente) {
        usuario.exigir(Permissao.REMOVER_ANEXO_DO_CLIENTE);
        int removidas = banco.sql("delete from foto_do_cliente where cliente_id = :cliente")
                .param("cliente", cliente)
                .update();
        if (removidas == 0) {
            throw semFoto();
        }
    }

    @Override
    @Transactional(readOnly = true)
    public FotoDoCliente abrir(long cliente) {
        comedimento.contar(AtoComedido.LEITURA_DE_CLIENTE, cliente);
        quemLe.exigir(cliente);
        return banco.sql("select tipo, conteudo, enviada_em from foto_do_cliente where cliente_id = :cliente")
                .param("cliente", cliente)
                .query((linha, numero) -> new FotoDoCliente(
                        linha.getString(1),
                        linha.getBytes(2),
                        linha.getObject(3, OffsetDateTime.class).toInstant()))
                .optional()
                .orElseThrow(GuardaDeFotos::semFoto);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Instant> enviadaEm(long cliente) {
        quemLe.exigir(cliente);
        return banco.sql("select enviada_em from foto_do_cliente where cliente_id = :cliente")
                .param("cliente", cliente)
                .query((linha, numero) ->
                        linha.getObject(1, OffsetDateTime.class).toInstant())
                .optional();
    }

    private void gravar(long cliente, byte[] reduzida) {
        exigirQueReceba(clientes.findParaMudarPartes(cliente), cliente);
        Map<String, Object> foto = Map.of(
                "cliente",
                cliente,
                "tipo",
                ImagemDaFoto.TIPO,
                "conteudo",
                reduzida,
                "em",
                relogio.instant().atOffset(ZoneOffset.UTC),
                "por",
                usuario.login());
        int trocadas = banco.sql("""
                        update foto_do_cliente set tipo = :tipo, conteudo = :conteudo, enviada_em = :em, enviada_por = :por
                        where cliente_id = :cliente""").params(foto).update();
        if (trocadas == 0) {
            banco.sql("""
                            insert into foto_do_cliente (cliente_id, tipo, conteudo, enviada_em, enviada_por)
                            values (:cliente, :tipo, :conteudo, :em, :por)""").params(foto).update();
        }
    }

    private static void exigirQueReceba(Optional<Cliente> achado, long cliente) {
        achado.orElseThrow(() -> new Recusa.NaoEncontrado("Cliente não encontrado: " + cliente + "."))
                .exigirVigente()
                .exigirSemBloqueio();
    }

    private static byte[] lida(InputStream imagem) {
        try {
            byte[] bytes = imagem.readNBytes(TAMANHO_MAXIMO + 1);
            if (bytes.length > TAMANHO_MAXIMO) {
                throw new Recusa.GrandeDemais("arquivo", "A foto passa do tamanho máximo de 2 MB.");
            }
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Recusa semFoto() {
        return new Recusa.NaoEncontrado("O cliente não tem foto.");
    }
}
