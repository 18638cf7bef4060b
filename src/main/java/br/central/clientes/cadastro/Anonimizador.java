package br.central.clientes.cadastro;

import br.central.clientes.ClienteEsquecido;
import br.central.clientes.ClienteMudou;
import br.central.clientes.Esquecimentos;
import br.central.comum.Cnpj;
import br.central.comum.Cns;
import br.central.comum.Cpf;
import br.central.comum.Recusa;
import br.central.comum.Telefone;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes a person out of the registration; the row stays, for what refers to it. A contract of the person's own loses the
 * name, and its number too once nobody else is under it.
 */
@Service
@Transactional
class Anonimizador implements Esquecimentos {

    private static final String NOME = "Cliente anonimizado";
    private static final String CONTRATANTE = "Contratante anonimizado";

    private final JdbcClient banco;
    private final EntityManager sessao;
    private final ClienteRepository clientes;
    private final FimDosVinculos vinculos;
    private final ApplicationEventPublisher eventos;
    private final Clock relogio;

    Anonimizador(
            JdbcClient banco,
            EntityManager sessao,
            ClienteRepository clientes,
            FimDosVinculos vinculos,
            ApplicationEventPublisher eventos,
            Clock relogio) {
        this.banco = banco;
        this.sessao = sessao;
        this.clientes = clientes;
        this.vinculos = vinculos;
        this.eventos = eventos;
        this.relogio = relogio;
    }

    @Override
    public void anotarVinculos() {
        vinculos.anotar();
    }

    @Override
    public void reservarParaAnonimizar(long id) {
        sessao.flush();
        boolean feito = banco.sql("select anonimizado_em is not null from cliente where id = :id for update")
                .param("id", id)
                .query(Boolean.class)
                .single();
        if (feito) {
            throw new Recusa.EstadoNaoPermite("Este cliente já foi anonimizado.");
        }
    }

    @Override
    public ClienteEsquecido anonimizar(long id) {
        ClienteEsquecido esquecido = oQueIdentifica(clientes.exigir(id));
        apagar(id);
        eventos.publishEvent(new ClienteMudou(id));
        return esquecido;
    }

    private void apagar(long id) {
        sessao.flush();
        banco.sql("delete from telefone where cliente_id = :id").param("id", id).update();
        banco.sql("delete from foto_do_cliente where cliente_id = :id")
                .param("id", id)
                .update();
        banco.sql("delete from mandato where representante_id = :id or representado_id = :id")
                .param("id", id)
                .update();
        banco.sql("update beneficiario set carteira = :carteira where cliente_id = :id")
                .param("carteira", "ANON" + id)
                .param("id", id)
                .update();
        banco.sql("update prestador set registro_conselho = null where cliente_id = :id")
                .param("id", id)
                .update();
        banco.sql("""
                        update contrato set contratante = :nome, versao = versao + 1
                        where tipo = 'PF' and id in (select contrato_id from beneficiario where cliente_id = :id)
                          and lower(contratante) in
                            (select lower(coalesce(c.nome_social, c.nome)) from cliente c where c.id = :id
                             union all select lower(c.nome) from cliente c where c.id = :id)""").param("nome", CONTRATANTE).param("id", id).update();
        banco.sql("""
                        update cliente set nome = :nome, nome_social = null, cpf = null, cnpj = null, cns = null,
                          email = null, nome_mae = null, endereco = null, ativo = false,
                          interessado_desde = null, dados_bloqueados_em = null, dados_bloqueados_por = null, motivo_do_bloqueio = null,
                          anonimizado_em = :agora, versao = versao + 1,
                          nascimento = cast(extract(year from nascimento) || '-01-01' as date),
                          nome_busca = :busca, texto_busca = :busca
                        where id = :id""")
                .param("nome", NOME)
                .param("busca", " " + NOME.toLowerCase())
                .param("agora", relogio.instant().atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
        banco.sql("""
                        update contrato set contratante = :nome, numero = 'ANON' || id, versao = versao + 1
                        where tipo = 'PF' and id in (select contrato_id from beneficiario where cliente_id = :id)
                          and not exists (select 1 from beneficiario b join cliente c on c.id = b.cliente_id
                            where b.contrato_id = contrato.id and c.anonimizado_em is null)""").param("nome", CONTRATANTE).param("id", id).update();
        sessao.clear();
    }

    private static ClienteEsquecido oQueIdentifica(Cliente cliente) {
        DadosDoCliente dados = cliente.dados();
        Beneficiario beneficiario = cliente.beneficiario();
        Set<String> numeros =
                cliente.telefones().stream().map(TelefoneDoCliente::numero).collect(Collectors.toUnmodifiableSet());
        Stream<String> formatados = Stream.of(
                        numeros.stream().map(numero -> new Telefone(numero).formatado()),
                        Stream.ofNullable(dados.cpf()).map(cpf -> new Cpf(cpf).formatado()),
                        Stream.ofNullable(dados.cnpj()).map(cnpj -> new Cnpj(cnpj).formatado()),
                        Stream.ofNullable(dados.cns()).map(cns -> new Cns(cns).formatado()))
                .flatMap(um -> um);
        Stream<String> guardados = Stream.of(
                dados.nome(),
                dados.nomeSocial(),
                dados.cpf(),
                dados.cnpj(),
                dados.cns(),
                dados.email(),
                beneficiario == null ? null : beneficiario.carteira());
        return new ClienteEsquecido(
                Stream.of(guardados, formatados, numeros.stream())
                        .flatMap(um -> um)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toUnmodifiableSet()),
                numeros);
    }
}
